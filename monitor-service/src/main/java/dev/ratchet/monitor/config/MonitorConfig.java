package dev.ratchet.monitor.config;

import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.MonitorSettings;
import dev.ratchet.monitor.messaging.SpanTopics;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

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

    Passes passes();

    DeadLetters deadLetters();

    Otlp otlp();

    default MonitorSettings settings() {
        return new MonitorSettings(
                window(),
                grace(),
                memory(),
                gamma(),
                minSamples(),
                passes().every(),
                new AlertSettings(missingAfter(), coolDown(), driftCheck()));
    }

    /** Which traces are told that went well. */
    interface Passes {

        @WithDefault("5s")
        Duration every();
    }

    /** How the dead-letter topics are created where they do not exist. */
    interface DeadLetters {

        @WithDefault("-1")
        short replicationFactor();
    }

    /** Where the OpenTelemetry Collector writes spans; an empty name reads nothing in that encoding. */
    interface Otlp {

        Optional<String> protoTopic();

        Optional<String> jsonTopic();

        default SpanTopics topics() {
            return new SpanTopics(protoTopic(), jsonTopic());
        }
    }
}
