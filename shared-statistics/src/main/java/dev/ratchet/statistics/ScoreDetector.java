package dev.ratchet.statistics;

/**
 * Detects that scores in [0,1] have become lower than promised, in one stream of judged traces, as a value.
 *
 * <p>A mixture of Shiryaev–Roberts e-detectors (Shin, Ramdas and Rinaldo, arXiv 2203.03532) that bet against the promised
 * mean m₀, for λ ∈ {.05, .1, .2, .3, .5, .8}:
 *
 * <pre>M_j ← (M_j + 1) · (1 + λ_j (m₀ − x)),   alarm when mean_j M_j ≥ γ</pre>
 *
 * <p>With a mean of at least m₀ the average run to a false alarm is at least γ traces, however the scores are distributed.
 */
public final class ScoreDetector {
    private static final double[] BETS = {0.05, 0.1, 0.2, 0.3, 0.5, 0.8};

    private final double promised;
    private final double gamma;
    private final Detectors detectors;

    private ScoreDetector(double promised, double gamma, Detectors detectors) {
        if (!(promised > 0 && promised <= 1) || !(gamma >= 1)) {
            throw new IllegalArgumentException("m0 must be in (0,1] and gamma at least 1");
        }
        this.promised = promised;
        this.gamma = gamma;
        this.detectors = detectors;
    }

    /**
     * @param promised m₀, the lowest mean score that is no regression, in (0,1]
     * @param gamma average run length to a false alarm, in judged traces
     */
    public static ScoreDetector start(double promised, double gamma) {
        return new ScoreDetector(promised, gamma, Detectors.start(BETS.length));
    }

    /** The detector that was once {@link #state()}. */
    public static ScoreDetector restore(double promised, double gamma, double[] state) {
        return new ScoreDetector(promised, gamma, Detectors.restore(state, BETS.length));
    }

    /** The detector after one more judged trace with this score. */
    public ScoreDetector observe(double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is in [0,1], not " + score);
        }
        return new ScoreDetector(promised, gamma, detectors.times(j -> 1 + BETS[j] * (promised - score)));
    }

    public double statistic() {
        return detectors.mean();
    }

    public boolean alarmed() {
        return statistic() >= gamma;
    }

    /** All that has to be kept between two traces, beside m₀ and γ. */
    public double[] state() {
        return detectors.state();
    }
}
