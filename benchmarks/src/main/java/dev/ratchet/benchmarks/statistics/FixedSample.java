package dev.ratchet.benchmarks.statistics;

import dev.ratchet.statistics.McNemar;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Exact McNemar over a number of pairs that was fixed before, with one look at the end: the peer of the gate. */
final class FixedSample {
    private FixedSample() {}

    /** The fewest pairs that find this effect with this power at least. */
    static int pairsFor(Effect effect, double power, double alpha) {
        int pairs = 1;
        while (power(effect, pairs, alpha) < power) {
            pairs++;
        }
        return pairs;
    }

    /** The probability that the candidate has significantly more wins: Σ_d P(D = d) · P(wins ≥ critical(d)). */
    static double power(Effect effect, int pairs, double alpha) {
        BinomialDistribution discordant = BinomialDistribution.of(pairs, effect.discordance());
        double power = 0;
        int critical = 0;
        for (int d = 1; d <= pairs; d++) {
            critical = critical(d, critical, alpha);
            if (critical <= d) {
                power += discordant.probability(d)
                        * BinomialDistribution.of(d, effect.winShare()).survivalProbability(critical - 1);
            }
        }
        return power;
    }

    /** The fewest wins of d discordant pairs with a one-sided exact p of at most α; they never get fewer as d grows. */
    private static int critical(int discordant, int atLeast, double alpha) {
        int wins = Math.max(atLeast, discordant / 2 + 1);
        while (wins <= discordant && McNemar.exactP(wins, discordant - wins) > 2 * alpha) {
            wins++;
        }
        return wins;
    }
}
