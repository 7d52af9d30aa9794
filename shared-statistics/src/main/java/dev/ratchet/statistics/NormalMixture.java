package dev.ratchet.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Bound on a sum of centred observations that holds at every time at once: Robbins' mixture of normal likelihood ratios
 * (Howard, Ramdas, McAuliffe and Sekhon, arXiv 1810.08240). With s the sum and v its variance so far,
 *
 * <pre>M = √(ρ/(v+ρ)) · exp(s² / (2(v+ρ)))                   two-sided
 * M = √(4ρ/(v+ρ)) · exp(s² / (2(v+ρ))) · Φ(s/√(v+ρ))      one-sided</pre>
 *
 * and the bound at v is the s at which M = 1/α.
 *
 * @param rho where the bound is tight: the larger, the later
 */
public record NormalMixture(double rho) {
    private static final int HALVINGS = 50;
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    public NormalMixture {
        if (!(rho > 0)) {
            throw new IllegalArgumentException("rho must be positive, not " + rho);
        }
    }

    /** The two-sided mixture that is tightest at variance v: ρ = v / (2 ln(1/α) + ln(1 + 2 ln(1/α))). */
    public static NormalMixture twoSidedTightAt(double v, double alpha) {
        double threshold = 2 * Math.log(1 / alpha);
        return new NormalMixture(v / (threshold + Math.log1p(threshold)));
    }

    /** The one-sided mixture that is tightest at variance v: as the two-sided one of 2α. */
    public static NormalMixture oneSidedTightAt(double v, double alpha) {
        return twoSidedTightAt(v, 2 * alpha);
    }

    /** |s| exceeds this at any time with probability α at most: √((v+ρ)(ln(1+v/ρ) + 2 ln(1/α))). */
    public double twoSidedBound(double v, double alpha) {
        return Math.sqrt((v + rho) * (Math.log1p(v / rho) + 2 * Math.log(1 / alpha)));
    }

    /** s exceeds this at any time with probability α at most. */
    public double oneSidedBound(double v, double alpha) {
        double low = 0;
        double high = twoSidedBound(v, alpha);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (logOneSided(middle, v) < Math.log(1 / alpha)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double logOneSided(double s, double v) {
        return 0.5 * Math.log(4 * rho / (v + rho))
                + s * s / (2 * (v + rho))
                + Math.log(STANDARD.cumulativeProbability(s / Math.sqrt(v + rho)));
    }
}
