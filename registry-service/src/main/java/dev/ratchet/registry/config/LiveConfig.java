package dev.ratchet.registry.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How live prompts are answered. */
@ConfigMapping(prefix = "ratchet.live")
public interface LiveConfig {
    /** The longest that a caller may wait for a change. */
    @WithDefault("60s")
    Duration maxWait();

    /** How many callers may wait at a time, on each replica; more are answered at once. */
    @WithDefault("10000")
    int maxWaiting();
}
