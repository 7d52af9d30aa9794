package dev.ratchet.statistics.live;

import dev.ratchet.statistics.Interval;

/**
 * Confidence sequence of a rate of passes or failures: with probability 1 − α at least, the interval holds the true rate at
 * every time at once, so that it may be shown while traces arrive. It is the set of the rates p against which the
 * beta-binomial mixture has less evidence than 1/α (Howard, Ramdas, McAuliffe and Sekhon, arXiv 1810.08240); exact, no
 * approximation for large numbers.
 */
public final class RateSequence {
    private static final int HALVINGS = 60;

    private RateSequence() {}

    /**
     * @param optimisedFor the number of trials at which the interval is narrowest
     */
    public static Interval of(long successes, long trials, double alpha, double optimisedFor) {
        if (successes < 0 || successes > trials || !(alpha > 0 && alpha < 1) || !(optimisedFor > 0)) {
            throw new IllegalArgumentException("successes must be in [0,trials] and alpha in (0,1)");
        }
        DirichletMixture mixture = DirichletMixture.tightAt(optimisedFor, alpha);
        long[] counts = {successes, trials - successes};
        double centre = trials == 0 ? 0.5 : (double) successes / trials;
        return new Interval(
                edge(mixture, counts, centre, 0, Math.log(1 / alpha)),
                edge(mixture, counts, centre, 1, Math.log(1 / alpha)));
    }

    /** The last rate on the way from the centre to an end that is still possible. */
    private static double edge(DirichletMixture mixture, long[] counts, double centre, double end, double threshold) {
        if (counts[0] + counts[1] == 0) {
            return end;
        }
        double possible = centre;
        double refuted = end;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (possible + refuted) / 2;
            if (refutes(mixture, counts, middle, threshold)) {
                refuted = middle;
            } else {
                possible = middle;
            }
        }
        return refuted;
    }

    private static boolean refutes(DirichletMixture mixture, long[] counts, double rate, double threshold) {
        return rate > 0 && rate < 1 && mixture.logEvidence(new double[] {rate, 1 - rate}, counts) >= threshold;
    }
}
