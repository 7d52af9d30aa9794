package dev.ratchet.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Page's CUSUM and its average run lengths from Markov chains (Brook and Evans, 1972): the yardstick of detectors. */
final class Cusum {
    private static final int STATES = 300;

    private final int up;
    private final int down;
    private final int threshold;

    private Cusum(int up, int down, int threshold) {
        this.up = up;
        this.down = down;
        this.threshold = threshold;
    }

    /**
     * Of failures at p₀ that become p₁: S ← max(0, S + x − g), g = ln((1−p₀)/(1−p₁)) / ln(p₁(1−p₀)/(p₀(1−p₁))) on a grid, with
     * the least threshold of which the average run to a false alarm is at least so long.
     */
    static Cusum ofFailures(double before, double after, double falseRun) {
        double reference =
                Math.log((1 - before) / (1 - after)) / Math.log(after * (1 - before) / (before * (1 - after)));
        int scale = 50;
        int down = (int) Math.round(reference * scale);
        int low = scale;
        int high = 20 * scale;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (new Cusum(scale - down, down, middle).meanRun(before) >= falseRun) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new Cusum(scale - down, down, high);
    }

    /** Mean traces to the alarm, from zero on, at this failure rate. */
    double meanRun(double rate) {
        double[][] stay = new double[threshold][threshold];
        for (int from = 0; from < threshold; from++) {
            stay[from][Math.max(0, from - down)] += 1 - rate;
            if (from + up < threshold) {
                stay[from][from + up] += rate;
            }
        }
        return run(stay);
    }

    /** Of standard normal observations with this shift, both sides together: 1/L = 1/L₊ + 1/L₋. */
    static double twoSidedRun(double reference, double threshold, double shift) {
        return 1 / (1 / oneSidedRun(reference, threshold, shift) + 1 / oneSidedRun(reference, threshold, -shift));
    }

    private static double oneSidedRun(double reference, double threshold, double shift) {
        NormalDistribution step = NormalDistribution.of(shift - reference, 1);
        double width = 2 * threshold / (2 * STATES - 1);
        double[][] stay = new double[STATES][STATES];
        for (int from = 0; from < STATES; from++) {
            stay[from][0] = step.cumulativeProbability(width / 2 - from * width);
            for (int to = 1; to < STATES; to++) {
                double distance = (to - from) * width;
                stay[from][to] = step.probability(distance - width / 2, distance + width / 2);
            }
        }
        return run(stay);
    }

    /** The mean steps from the first state until none is left: (I − R) L = 1. */
    private static double run(double[][] stay) {
        int size = stay.length;
        double[][] rows = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = (i == j ? 1 : 0) - stay[i][j];
            }
            rows[i][size] = 1;
        }
        for (int pivot = size - 1; pivot > 0; pivot--) {
            eliminate(rows, pivot);
        }
        return rows[0][size] / rows[0][0];
    }

    private static void eliminate(double[][] rows, int pivot) {
        int size = rows.length;
        for (int i = 0; i < pivot; i++) {
            double factor = rows[i][pivot] / rows[pivot][pivot];
            if (factor != 0) {
                for (int j = 0; j < pivot; j++) {
                    rows[i][j] -= factor * rows[pivot][j];
                }
                rows[i][size] -= factor * rows[pivot][size];
            }
        }
    }
}
