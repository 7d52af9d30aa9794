package dev.ratchet.monitor.config;

import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.MonitorSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The {@code ratchet.monitor} properties. */
@ConfigMapping(prefix = "ratchet.monitor")
public interface MonitorConfig {

    @WithDefault("5m")
    Duration window();

    @WithDefault("10s")
    Duration grace();

    @WithDefault("1h")
    Duration memory();

    @WithDefault("10000")
    double gamma();

    @WithDefault("20")
    int minSamples();

    @WithDefault("15m")
    Duration missingAfter();

    @WithDefault("10m")
    Duration coolDown();

    @WithDefault("30d")
    Duration driftCheck();

    DeadLetters deadLetters();

    default MonitorSettings settings() {
        return new MonitorSettings(
                window(),
                grace(),
                memory(),
                gamma(),
                minSamples(),
                new AlertSettings(missingAfter(), coolDown(), driftCheck()));
    }

    /** How the dead-letter topics are created where they do not exist. */
    interface DeadLetters {

        @WithDefault("-1")
        short replicationFactor();
    }
}
