package dev.ratchet.statistics;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What {@link PairedTest} can show with so many units at most: its power, exactly, and the least true improvement that it
 * would find with a given power. Where units have several examples, an effect is a difference of the shares of units.
 *
 * <p>The ratio depends on wins and losses alone, and between its two thresholds lie only a few wins for each number of
 * discordant units. So h_m, the probability of a win at the m-th discordant unit, comes from a walk over those few, and
 *
 * <pre>power = Σ_m h_m · P(D ≥ m),   D binomial(units, discordance)</pre>
 */
public final class SmallestEffect {
    /** The usual power: four of five such improvements would be found. */
    public static final double USUAL_POWER = 0.8;

    private static final int HALVINGS = 40;
    private static final int MOST_UNITS = 1_000_000;

    private final int units;
    private final double alpha;

    private SmallestEffect(int units, double alpha) {
        if (units < 0 || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("units must not be negative and alpha in (0,1)");
        }
        this.units = units;
        this.alpha = alpha;
    }

    /**
     * The least true difference of pass rates, in (0,1], that ends in a win with this power; empty where none does. While it
     * is below the discordance, that share of units is discordant; a larger one needs as many discordant units, all wins.
     *
     * @param units of the split
     * @param discordance share of units that are no tie, in [0,1], for instance as observed
     */
    public static OptionalDouble of(int units, double discordance, double alpha, double power) {
        if (!(discordance >= 0 && discordance <= 1) || !(power > 0 && power < 1)) {
            throw new IllegalArgumentException("discordance must be in [0,1] and power in (0,1)");
        }
        SmallestEffect split = new SmallestEffect(units, alpha);
        if (split.powerAt(1, discordance) < power) {
            return OptionalDouble.empty();
        }
        double small = 0;
        double enough = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (small + enough) / 2;
            if (split.powerAt(middle, discordance) >= power) {
                enough = middle;
            } else {
                small = middle;
            }
        }
        return OptionalDouble.of(enough);
    }

    /**
     * The units of the least split that would find this difference of pass rates with this power; empty where a million would
     * not: what is futile too often is not found in larger splits either.
     */
    public static OptionalInt unitsFor(double effect, double discordance, double alpha, double power) {
        if (!(effect > 0 && effect <= 1)) {
            throw new IllegalArgumentException("an effect is in (0,1], not " + effect);
        }
        if (new SmallestEffect(MOST_UNITS, alpha).powerAt(effect, discordance) < power) {
            return OptionalInt.empty();
        }
        int few = 0;
        int enough = MOST_UNITS;
        while (enough - few > 1) {
            int middle = (few + enough) / 2;
            if (new SmallestEffect(middle, alpha).powerAt(effect, discordance) >= power) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    /** The probability of a win with so many units at most, of which these shares are won and lost. */
    public static double power(int units, double won, double lost, double alpha) {
        if (!(won >= 0 && lost >= 0 && won + lost <= 1)) {
            throw new IllegalArgumentException("shares must not be negative, of sum 1 at most");
        }
        return won == 0 ? 0 : new SmallestEffect(units, alpha).power(won + lost, won / (won + lost));
    }

    private double powerAt(double effect, double discordance) {
        double discordant = Math.max(discordance, effect);
        return power(discordant, (1 + effect / discordant) / 2);
    }

    private double power(double discordance, double winShare) {
        BinomialDistribution discordant = BinomialDistribution.of(units, discordance);
        WinWalk walk = new WinWalk(alpha, winShare);
        double power = 0;
        for (int m = 1; m <= units && walk.goesOn(); m++) {
            power += walk.step() * discordant.survivalProbability(m - 1);
        }
        return power;
    }
}
