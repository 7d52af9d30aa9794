package dev.ratchet.harness.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whether and how a sample of production is judged. */
@ConfigMapping(prefix = "ratchet.online-judging")
public interface OnlineJudgingConfig extends WorkerConfig {

    /** Of the traces of each prompt, from 0 (none) to 1 (all that a judge can say something of). */
    @WithDefault("0")
    double share();

    /** Judgements of one prompt at most, whatever its share comes to. */
    @WithDefault("10")
    int perMinute();

    @WithDefault("1000")
    int perDay();

    /** What the judgements of one prompt may cost on a UTC day; as much as the project may spend where it is absent. */
    Optional<Double> budgetUsd();

    /** A trace with a longer input and output is not judged. */
    @WithDefault("20000")
    int maxChars();

    /** A trace waits this long, as somebody who tells how it fared makes the judge needless. */
    @WithDefault("30s")
    Duration delay();

    /** A judgement that could not be had within this time is given up; by default well before the monitor forgets the trace. */
    @WithDefault("45m")
    Duration maxAge();

    /** How long it is known which traces have been judged: longer than their topic keeps them. */
    @WithDefault("8d")
    Duration retention();

    /** How often what is older is forgotten. */
    @WithDefault("10m")
    Duration trim();

    /** Judgements at the same time, in this process. */
    @WithDefault("2")
    int jobs();
}
