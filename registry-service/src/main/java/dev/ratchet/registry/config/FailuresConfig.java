package dev.ratchet.registry.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the clusters of failures is kept. */
@ConfigMapping(prefix = "ratchet.failures")
public interface FailuresConfig {
    /** How many failed traces are kept of a cluster, the newest. */
    @WithDefault("1000")
    int membersPerCluster();

    /** How long a failed trace is kept, and a cluster after its newest failure: as long as the topic keeps what tells of them. */
    @WithDefault("P90D")
    Duration retention();

    /** How often what is too old is removed. */
    @WithDefault("10m")
    String sweepInterval();
}
