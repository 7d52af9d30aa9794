package dev.ratchet.registry.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How evaluations are answered and what is kept for them. */
@ConfigMapping(prefix = "ratchet.evaluations")
public interface EvaluationsConfig {
    /** How long an answer waits for the result where the caller does not say. */
    @WithDefault("25s")
    @WithName("wait")
    Duration usualWait();

    /** The longest that a caller may have it wait. */
    @WithDefault("60s")
    Duration maxWait();

    /** How long entries that came along with a request are kept as a dataset. */
    @WithDefault("1d")
    Duration keepInline();

    /** How often it looks for those that are no longer needed. */
    @WithDefault("60s")
    String sweepInterval();
}
