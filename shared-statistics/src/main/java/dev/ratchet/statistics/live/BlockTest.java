package dev.ratchet.statistics.live;

import java.util.Arrays;

/**
 * Sequential test of two independent streams of passes and failures, a candidate's and a control's, as a value.
 *
 * <p>A block holds n_a traces of the candidate with y failures and n_b controls with x. With p_b the control's failure rate
 * in all past blocks, p_a = p_b ± δ_j for δ ∈ {.03, .05, .1, .2, .35} and p_m = (n_a p_a + n_b p_b)/(n_a + n_b),
 *
 * <pre>e_j = (p_a/p_m)^y ((1−p_a)/(1−p_m))^(n_a−y) · (p_b/p_m)^x ((1−p_b)/(1−p_m))^(n_b−x),   E = mean_j Π e_j</pre>
 *
 * is an e-process for "the candidate fails no more often" with +, "no less often" with − (Turner, Ly and Grünwald, arXiv
 * 2106.02693): p_m is the common rate for which E[e_j] ≤ 1 whatever the true common rate is, and e_j is monotone in y.
 * That rate may drift from block to block; the sizes of a block must not depend on its outcomes. The first controls only
 * teach p_b, which is (failures + ½)/(n + 1).
 */
public final class BlockTest {
    private static final double[] SHIFTS = {0.03, 0.05, 0.1, 0.2, 0.35};
    private static final double MARGIN = 0.02;

    private final boolean worse;
    private final double[] logWealth;
    private final long controls;
    private final long controlFailures;

    private BlockTest(boolean worse, double[] logWealth, long controls, long controlFailures) {
        if (controlFailures < 0 || controlFailures > controls) {
            throw new IllegalArgumentException("failures must be in [0,traces]");
        }
        this.worse = worse;
        this.logWealth = logWealth;
        this.controls = controls;
        this.controlFailures = controlFailures;
    }

    /** H0: the candidate fails no more often than the control.
     *
     * @param past traces of the live prompt from before, which teach p_b; 0 where there are none */
    public static BlockTest worse(long past, long pastFailures) {
        return new BlockTest(true, new double[SHIFTS.length], past, pastFailures);
    }

    /** H0: the candidate fails no less often than the control. */
    public static BlockTest better(long past, long pastFailures) {
        return new BlockTest(false, new double[SHIFTS.length], past, pastFailures);
    }

    /** The test after one more block. */
    public BlockTest observe(Block block) {
        double[] next = Arrays.copyOf(logWealth, logWealth.length);
        if (controls > 0) {
            double rate = (controlFailures + 0.5) / (controls + 1.0);
            for (int j = 0; j < next.length; j++) {
                next[j] += logRatio(block, rate, moved(rate, SHIFTS[j]));
            }
        }
        return new BlockTest(worse, next, controls + block.controls(), controlFailures + block.controlFailures());
    }

    private double moved(double rate, double shift) {
        return worse
                ? rate + shift <= 1 - MARGIN ? rate + shift : (1 + rate) / 2
                : rate - shift >= MARGIN ? rate - shift : rate / 2;
    }

    private static double logRatio(Block block, double control, double candidate) {
        double traces = block.candidates() + block.controls();
        double common = traces == 0 ? control : (block.candidates() * candidate + block.controls() * control) / traces;
        return logRatio(block.candidateFailures(), block.candidates(), candidate, common)
                + logRatio(block.controlFailures(), block.controls(), control, common);
    }

    private static double logRatio(int failures, int traces, double rate, double common) {
        return failures * Math.log(rate / common) + (traces - failures) * Math.log((1 - rate) / (1 - common));
    }

    /** The e-value now. */
    public double evidence() {
        return Arrays.stream(logWealth).map(Math::exp).sum() / logWealth.length;
    }

    /** All that has to be kept between two blocks. */
    public double[] state() {
        double[] state = Arrays.copyOf(logWealth, SHIFTS.length + 2);
        state[SHIFTS.length] = controls;
        state[SHIFTS.length + 1] = controlFailures;
        return state;
    }

    /** The test of this direction that was once {@link #state()}. */
    public BlockTest restore(double[] state) {
        if (state.length != SHIFTS.length + 2) {
            throw new IllegalArgumentException("a state has " + (SHIFTS.length + 2) + " numbers, not " + state.length);
        }
        return new BlockTest(worse, Arrays.copyOf(state, SHIFTS.length), (long) state[SHIFTS.length], (long)
                state[SHIFTS.length + 1]);
    }
}
