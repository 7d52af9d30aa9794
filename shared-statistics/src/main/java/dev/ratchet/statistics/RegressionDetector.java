package dev.ratchet.statistics;

/**
 * Detects that failures have become more frequent than promised, in one stream of judged traces, as a value.
 *
 * <p>A mixture of Shiryaev–Roberts e-detectors (Shin, Ramdas and Rinaldo, arXiv 2203.03532): for each of the rates
 * q_j = p₀ + δ_j, δ ∈ {.03, .05, .08, .12, .2, .3, .45},
 *
 * <pre>M_j ← (M_j + 1) · (q_j/p₀)^x · ((1−q_j)/(1−p₀))^(1−x),   alarm when mean_j M_j ≥ γ</pre>
 *
 * <p>With a failure rate of at most p₀ the average run to a false alarm is at least γ traces. A rate that would exceed .98
 * is replaced by the middle between p₀ and 1.
 */
public final class RegressionDetector {
    private static final double[] SHIFTS = {0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.45};
    private static final double HIGHEST = 0.98;

    private final double promised;
    private final double gamma;
    private final Detectors detectors;

    private RegressionDetector(double promised, double gamma, Detectors detectors) {
        if (!(promised > 0 && promised < 1) || !(gamma >= 1)) {
            throw new IllegalArgumentException("p0 must be in (0,1) and gamma at least 1");
        }
        this.promised = promised;
        this.gamma = gamma;
        this.detectors = detectors;
    }

    /**
     * @param promised p₀, the highest failure rate that is no regression, in (0,1)
     * @param gamma average run length to a false alarm, in judged traces
     */
    public static RegressionDetector start(double promised, double gamma) {
        return new RegressionDetector(promised, gamma, Detectors.start(SHIFTS.length));
    }

    /** The detector that was once {@link #state()}. */
    public static RegressionDetector restore(double promised, double gamma, double[] state) {
        return new RegressionDetector(promised, gamma, Detectors.restore(state, SHIFTS.length));
    }

    /** The detector after one more judged trace. */
    public RegressionDetector observe(boolean failed) {
        return new RegressionDetector(promised, gamma, detectors.times(j -> ratio(rate(SHIFTS[j]), failed)));
    }

    private double ratio(double rate, boolean failed) {
        return failed ? rate / promised : (1 - rate) / (1 - promised);
    }

    private double rate(double shift) {
        double rate = promised + shift;
        return rate <= HIGHEST ? rate : (1 + promised) / 2;
    }

    public double statistic() {
        return detectors.mean();
    }

    public boolean alarmed() {
        return statistic() >= gamma;
    }

    public double promised() {
        return promised;
    }

    public double gamma() {
        return gamma;
    }

    /** All that has to be kept between two traces, beside p₀ and γ. */
    public double[] state() {
        return detectors.state();
    }
}
