package dev.ratchet.harness.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How evaluations are run. */
@ConfigMapping(prefix = "ratchet.evaluation")
public interface EvaluationConfig extends WorkerConfig {

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

    /** Progress, and results that are too few for a whole batch, are told at most this often. */
    @WithDefault("1s")
    Duration progressInterval();
}
