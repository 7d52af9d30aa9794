package dev.ratchet.models;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Limits, retries and prices of model calls. */
@ConfigMapping(prefix = "ratchet.models")
public interface ModelsConfig {

    /** For one call, in whole seconds. */
    @WithDefault("60s")
    Duration timeout();

    Retry retry();

    Concurrency concurrency();

    /** US dollars by model name; a model that is not listed costs nothing. */
    Map<String, Price> prices();

    /** How often and how fast a passing trouble is tried again, in place. */
    interface Retry {
        @WithDefault("3")
        int tries();

        @WithDefault("500ms")
        Duration firstDelay();

        /** A longer wait, also one that the provider asks for, is left to the caller. */
        @WithDefault("10s")
        Duration maxDelay();
    }

    /** Calls at the same time, by role. */
    interface Concurrency {
        @WithDefault("4")
        int generation();

        @WithDefault("1")
        int synthesis();

        @WithDefault("2")
        int judge();
    }

    /** US dollars for a million tokens. */
    interface Price {
        @WithDefault("0")
        double inputUsd();

        @WithDefault("0")
        double outputUsd();
    }
}
