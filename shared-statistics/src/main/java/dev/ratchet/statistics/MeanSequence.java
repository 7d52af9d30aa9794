package dev.ratchet.statistics;

/**
 * Asymptotic confidence sequence of the mean of a stream without bounds (seconds, dollars), as a value: with probability
 * 1 − α about, the interval holds the mean at every time at once (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas,
 * arXiv 2103.06476, equation 9). With n observations of variance s², optimised for N,
 *
 * <pre>mean ± √( s² · 2(nρ²+1)/(nρ)² · ln(√(nρ²+1)/α) ),   ρ = √((−2 ln α + ln(−2 ln α + 1)) / N)</pre>
 *
 * which is {@link NormalMixture} at v = n with its ρ = 1/ρ². "About", as it leans on the central limit theorem and on s²:
 * whoever decides by it waits until there are {@link #enough}. Pairs are compared by their differences, two independent
 * streams by the differences of their means, block by block.
 *
 * @param n observations so far
 * @param mean their mean
 * @param squares the sum of their squared distances from it
 */
public record MeanSequence(long n, double mean, double squares) {
    public static final MeanSequence EMPTY = new MeanSequence(0, 0, 0);

    /** Observations below which the central limit theorem is not to be leaned on. */
    public static final int ENOUGH = 50;

    public MeanSequence {
        if (n < 0 || !Double.isFinite(mean) || !(squares >= 0)) {
            throw new IllegalArgumentException(
                    "no mean " + mean + " of " + n + " observations with squares " + squares);
        }
    }

    /** The sequence after one more observation (Welford's update). */
    public MeanSequence observe(double value) {
        double distance = value - mean;
        double next = mean + distance / (n + 1);
        return new MeanSequence(n + 1, next, squares + distance * (value - next));
    }

    /** Whether there are as many observations as the guarantee asks for. */
    public boolean enough() {
        return n >= ENOUGH;
    }

    /** Holds the mean, at every time at once; everything until there are two observations.
     *
     * @param optimisedFor the N at which the interval is narrowest */
    public Interval interval(double alpha, double optimisedFor) {
        if (n < 2) {
            return Interval.EVERYTHING;
        }
        double half = ofMean(NormalMixture.twoSidedTightAt(optimisedFor, alpha).twoSidedBound((double) n, alpha));
        return new Interval(mean - half, mean + half);
    }

    /** The mean is not below this, at every time at once: for "slower by more than a guardrail". */
    public double lowerBound(double alpha, double optimisedFor) {
        if (n < 2) {
            return Double.NEGATIVE_INFINITY;
        }
        NormalMixture mixture = NormalMixture.oneSidedTightAt(optimisedFor, alpha);
        return mean - ofMean(mixture.oneSidedBound((double) n, alpha));
    }

    /** What a bound on the sum of standardised observations is for the mean. */
    private double ofMean(double bound) {
        return Math.sqrt(squares / (n - 1)) * bound / n;
    }
}
