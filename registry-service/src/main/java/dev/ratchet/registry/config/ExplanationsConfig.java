package dev.ratchet.registry.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How explanations are worded. */
@ConfigMapping(prefix = "ratchet.explanations")
public interface ExplanationsConfig {
    /** How long a reader waits for a model's words. */
    @WithDefault("20s")
    Duration polishTimeout();
}
