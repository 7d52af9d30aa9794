package dev.ratchet.statistics;

import java.util.Arrays;

/**
 * Sequential test of a mean difference of scores, d = candidate − live in [−1,1], by betting on it, as a value.
 *
 * <pre>E = Σ_j w_j Π_i (1 + λ_j x_i),  λ ∈ {.05, .1, .2, .3, .5, .8}, equal weights</pre>
 *
 * is an e-process for H0: E[x] ≤ 0 (Waudby-Smith and Ramdas, arXiv 2010.09686), so that P(sup E ≥ 1/α) ≤ α. For "better"
 * x = d; for a guardrail g, H0: E[d] ≥ −g, x = (−d − g) / (1 + g), which is in [−1,1], too.
 */
public final class ScoreTest {
    private static final double[] BETS = {0.05, 0.1, 0.2, 0.3, 0.5, 0.8};

    private final double alpha;
    private final double guardrail;
    private final boolean harm;
    private final double[] logWealth;
    private final int observed;
    private final double peak;

    private ScoreTest(
            double alpha, boolean harm, double guardrail, double[] logWealth, int observed, double peakSoFar) {
        this.alpha = alpha;
        this.harm = harm;
        this.guardrail = guardrail;
        this.logWealth = logWealth;
        this.observed = observed;
        this.peak = Math.max(peakSoFar, mixture(logWealth));
    }

    /** H0: the candidate is not better. */
    public static ScoreTest better(double alpha) {
        return start(alpha, false, 0);
    }

    /** H0: the candidate is not worse by more than {@code guardrail}, in [0,1]. */
    public static ScoreTest worseBy(double guardrail, double alpha) {
        return start(alpha, true, guardrail);
    }

    private static ScoreTest start(double alpha, boolean harm, double guardrail) {
        if (!(alpha > 0 && alpha < 1) || !(guardrail >= 0 && guardrail <= 1)) {
            throw new IllegalArgumentException("alpha must be in (0,1) and the guardrail in [0,1]");
        }
        return new ScoreTest(alpha, harm, guardrail, new double[BETS.length], 0, 1);
    }

    /** The test after one more unit with this mean difference of candidate and live score, in [−1,1]. */
    public ScoreTest observe(double difference) {
        if (!(difference >= -1 && difference <= 1)) {
            throw new IllegalArgumentException("a difference of scores is in [-1,1], not " + difference);
        }
        double x = harm ? (-difference - guardrail) / (1 + guardrail) : difference;
        double[] next = Arrays.copyOf(logWealth, logWealth.length);
        for (int j = 0; j < BETS.length; j++) {
            next[j] += Math.log1p(BETS[j] * x);
        }
        return new ScoreTest(alpha, harm, guardrail, next, observed + 1, peak);
    }

    /** The e-value now. */
    public double evidence() {
        return mixture(logWealth);
    }

    /** Whether the e-value has ever reached 1/α. */
    public boolean decided() {
        return peak >= 1 / alpha;
    }

    public int observed() {
        return observed;
    }

    private static double mixture(double[] logs) {
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log);
        }
        return sum / logs.length;
    }
}
