package dev.ratchet.statistics.live;

import dev.ratchet.statistics.NormalMixture;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Evidence that counts do not come from given shares: the likelihood ratio of a Dirichlet mixture of all shares, centred on
 * the given ones, to the given ones. With counts x, shares p and a = c·p,
 *
 * <pre>E = B(a+x)/B(a) / Π p_i^x_i,   B(a) = Π Γ(a_i) / Γ(Σ a_i)</pre>
 *
 * is a martingale of mean 1 under the shares (Lindon and Malek, arXiv 2011.03567), a function of the counts alone. With two
 * arms it is the two-sided beta-binomial mixture of Howard, Ramdas, McAuliffe and Sekhon (arXiv 1810.08240).
 *
 * @param concentration c: how close to the given shares the mixture looks for others
 */
record DirichletMixture(double concentration) {
    private static final double LEAST = 1e-3;

    /** The mixture that is tightest after n units: c = n / (2 ln(1/α) + ln(1 + 2 ln(1/α))) − 1. */
    static DirichletMixture tightAt(double n, double alpha) {
        return new DirichletMixture(
                Math.max(LEAST, NormalMixture.twoSidedTightAt(n, alpha).rho() - 1));
    }

    /** ln E. */
    double logEvidence(double[] shares, long[] counts) {
        double total = 0;
        double log = 0;
        for (int i = 0; i < shares.length; i++) {
            double prior = concentration * shares[i];
            log += LogGamma.value(prior + counts[i]) - LogGamma.value(prior) - counts[i] * Math.log(shares[i]);
            total += counts[i];
        }
        return log + LogGamma.value(concentration) - LogGamma.value(concentration + total);
    }
}
