package dev.ratchet.registry.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is kept of what the monitor wants somebody to look at. */
@ConfigMapping(prefix = "ratchet.alerts")
public interface AlertsConfig {
    /** As long as the topic keeps what tells of them. */
    @WithDefault("P90D")
    Duration retention();

    /** How often what is too old is removed. */
    @WithDefault("10m")
    String sweepInterval();
}
