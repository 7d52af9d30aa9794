package dev.ratchet.harness.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a worker goes after its jobs. */
public interface WorkerConfig {

    /** How often it looks for jobs that nobody works on. */
    @WithDefault("1s")
    Duration poll();

    /** A worker that is silent for this long has lost its job to another. */
    @WithDefault("30s")
    Duration lease();

    /** First pause after a model was away; doubles with each failure in a row. */
    @WithDefault("5s")
    Duration retryDelay();

    @WithDefault("2m")
    Duration maxRetryDelay();
}
