package dev.ratchet.harness.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How replays are run and judged. */
@ConfigMapping(prefix = "ratchet.replay")
public interface ReplayConfig extends WorkerConfig {

    /** A replay waits for this many test traces that can be judged… */
    @WithDefault("60")
    int minTestTraces();

    /** …and this many select traces, where there is more than one candidate… */
    @WithDefault("20")
    int minSelectTraces();

    /** …but no longer than this; then it uses what there is. */
    @WithDefault("20m")
    Duration maxWait();

    /** An undecided test goes on with traces that arrive within this time after its start. */
    @WithDefault("3m")
    Duration maxExtension();

    /** Select traces that the candidates race on. */
    @WithDefault("40")
    int raceExamples();

    /** Test traces that the winner meets at most. */
    @WithDefault("400")
    int testExamples();

    /** Traces of one session that are used at most. */
    @WithDefault("5")
    int examplesPerSession();

    /** Bound on the probability of passing a candidate that is no better; this and the next three for want of a policy. */
    @WithDefault("0.025")
    double alpha();

    /** The format pass rate may be worse by this much before a replay fails for it. */
    @WithDefault("0.02")
    double formatGuardrail();

    /** Any other metric may be worse by this much: a score by the difference, latency and cost by this share. */
    @WithDefault("0.25")
    double guardrail();

    /** The share of well-formed answers that a candidate must have. */
    @WithDefault("0.95")
    double minFormatPassRate();

    /** A smaller difference in latency is none, however sure it is. */
    @WithDefault("100ms")
    Duration latencyNoise();

    /** A smaller difference in the price of a call, in US dollars, is none. */
    @WithDefault("0.000001")
    double costNoise();

    /** Model calls at the same time, for each replay; the models have limits of their own. */
    @WithDefault("8")
    int concurrency();

    /** Replays at the same time, in this process. */
    @WithDefault("2")
    int jobs();

    /** How often a waiting replay looks whether there are enough traces. */
    @WithDefault("2s")
    Duration lookAgain();

    /** Progress is told at most this often. */
    @WithDefault("1s")
    Duration progressInterval();
}
