package dev.ratchet.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Exact one-sided bounds of a proportion (Clopper and Pearson, 1934): quantiles of beta distributions. */
public final class Proportion {
    private Proportion() {}

    /** The rate that the true one does not exceed, with this confidence; 1 without trials. */
    public static double upperBound(long successes, long trials, double confidence) {
        check(successes, trials, confidence);
        return successes == trials
                ? 1
                : BetaDistribution.of(successes + 1.0, (double) (trials - successes))
                        .inverseCumulativeProbability(confidence);
    }

    /** The rate that the true one does not fall below, with this confidence; 0 without trials. */
    public static double lowerBound(long successes, long trials, double confidence) {
        check(successes, trials, confidence);
        return successes == 0
                ? 0
                : BetaDistribution.of((double) successes, trials - successes + 1.0)
                        .inverseCumulativeProbability(1 - confidence);
    }

    private static void check(long successes, long trials, double confidence) {
        if (successes < 0 || successes > trials || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("successes must be in [0,trials] and the confidence in (0,1)");
        }
    }
}
