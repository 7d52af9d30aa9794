package dev.ratchet.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Shiryaev–Roberts e-detectors of equal weight: M_j ← (M_j + 1) · L_j with L_j of mean 1 at most while nothing has changed.
 * An alarm at mean_j M_j ≥ γ has an average run to a false alarm of at least γ (Shin, Ramdas and Rinaldo, arXiv 2203.03532).
 */
final class Detectors {
    private static final double CEILING = 1e300;

    private final double[] values;

    private Detectors(double[] values) {
        this.values = values;
    }

    static Detectors start(int count) {
        return new Detectors(new double[count]);
    }

    static Detectors restore(double[] state, int count) {
        if (state.length != count) {
            throw new IllegalArgumentException("the state is of " + count + " numbers, not " + state.length);
        }
        return new Detectors(state.clone());
    }

    /** The detectors after one more observation. */
    Detectors times(IntToDoubleFunction ratio) {
        double[] next = new double[values.length];
        Arrays.setAll(next, j -> Math.min(CEILING, (values[j] + 1) * ratio.applyAsDouble(j)));
        return new Detectors(next);
    }

    double mean() {
        return Arrays.stream(values).sum() / values.length;
    }

    double[] state() {
        return values.clone();
    }
}
