package dev.ratchet.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Mean of paired differences with a percentile bootstrap interval over units: whole units (sessions) are drawn with
 * replacement, as the examples of one unit resemble each other. The same seed gives the same interval.
 *
 * @param mean sum of the differences over the number of pairs
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record PairedDifference(double mean, double low, double high) {
    private static final int RESAMPLES = 2_000;

    /**
     * The pairs of one unit.
     *
     * @param sum of candidate − live over its pairs
     * @param pairs how many there are, at least one
     */
    public record Unit(double sum, int pairs) {
        public Unit {
            if (pairs < 1 || !Double.isFinite(sum)) {
                throw new IllegalArgumentException("a unit has a finite sum and at least one pair");
            }
        }
    }

    /** Where there are no units, everything is 0.
     *
     * @param confidence of the two-sided interval, for instance .95 */
    public static PairedDifference of(List<Unit> units, double confidence, long seed) {
        if (units.isEmpty()) {
            return new PairedDifference(0, 0, 0);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[RESAMPLES];
        Arrays.setAll(means, resample -> resampledMean(units, random));
        Arrays.sort(means);
        double tail = (1 - confidence) / 2;
        return new PairedDifference(mean(units), quantile(means, tail), quantile(means, 1 - tail));
    }

    private static double mean(List<Unit> units) {
        return units.stream().mapToDouble(Unit::sum).sum()
                / units.stream().mapToLong(Unit::pairs).sum();
    }

    private static double resampledMean(List<Unit> units, SplittableRandom random) {
        double sum = 0;
        long pairs = 0;
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(random.nextInt(units.size()));
            sum += unit.sum();
            pairs += unit.pairs();
        }
        return sum / pairs;
    }

    private static double quantile(double[] sorted, double q) {
        return sorted[(int) Math.round(q * (sorted.length - 1))];
    }
}
