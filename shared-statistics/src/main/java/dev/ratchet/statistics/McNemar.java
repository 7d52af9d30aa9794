package dev.ratchet.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** McNemar's test of two discordant counts, for the reader of a report; it assumes one look and decides nothing here. */
public final class McNemar {
    private McNemar() {}

    /** Two-sided exact p-value: min(1, 2 · P(X ≤ min(wins, losses))), X binomial(wins + losses, ½). */
    public static double exactP(int wins, int losses) {
        check(wins, losses);
        double tail = BinomialDistribution.of(wins + losses, 0.5).cumulativeProbability(Math.min(wins, losses));
        return Math.min(1, 2 * tail);
    }

    /** χ² with continuity correction: (|wins − losses| − 1)² / (wins + losses); 0 without discordant pairs. */
    public static double chiSquared(int wins, int losses) {
        check(wins, losses);
        double excess = Math.max(0, Math.abs(wins - losses) - 1.0);
        return wins + losses == 0 ? 0 : excess * excess / (wins + losses);
    }

    /** p-value of {@link #chiSquared}, one degree of freedom. */
    public static double chiSquaredP(int wins, int losses) {
        return ChiSquaredDistribution.of(1).survivalProbability(chiSquared(wins, losses));
    }

    private static void check(int wins, int losses) {
        if (wins < 0 || losses < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
    }
}
