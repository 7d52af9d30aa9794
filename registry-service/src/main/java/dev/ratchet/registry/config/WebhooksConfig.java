package dev.ratchet.registry.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How webhooks are sent. */
@ConfigMapping(prefix = "ratchet.webhooks")
public interface WebhooksConfig {
    /** Whether plain http and receivers on this machine are allowed; for development alone. */
    @WithDefault("false")
    boolean allowLocal();

    /** How often it looks for deliveries that are due. */
    @WithDefault("1s")
    String sweepInterval();

    /** How long one attempt may take, from the connection to the end of the answer. */
    @WithDefault("PT15S")
    Duration timeout();

    /** The pauses after failed attempts, a day in all; after the last one a delivery is given up. */
    @WithDefault("PT5S,PT30S,PT2M,PT10M,PT30M,PT1H,PT2H,PT4H,PT8H,PT8H")
    List<Duration> retryDelays();

    /** How many deliveries are under way at a time. */
    @WithDefault("16")
    int parallel();

    /** How long deliveries that are over can be looked up. */
    @WithDefault("P30D")
    Duration retention();
}
