package dev.ratchet.harness.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How evaluations are run. */
@ConfigMapping(prefix = "ratchet.evaluation")
public interface EvaluationConfig {

    /** Model calls at the same time, for each evaluation. */
    @WithDefault("16")
    int concurrency();

    /** Evaluations at the same time, in this process. */
    @WithDefault("4")
    int jobs();

    /** How long an evaluation waits for the entries of its dataset before it fails. */
    @WithDefault("5m")
    Duration maxWait();

    /** How often it looks whether they are there. */
    @WithDefault("1s")
    Duration lookAgain();

    /** How often the worker looks for evaluations that nobody works on; new ones it hears of at once. */
    @WithDefault("1s")
    Duration poll();

    /** A worker that is silent for this long has lost its job to another. */
    @WithDefault("30s")
    Duration lease();

    /** First pause after the model was away; doubles with each failure in a row. */
    @WithDefault("5s")
    Duration retryDelay();

    @WithDefault("2m")
    Duration maxRetryDelay();

    /** Progress, and results that are too few for a whole batch, are told at most this often. */
    @WithDefault("1s")
    Duration progressInterval();
}
