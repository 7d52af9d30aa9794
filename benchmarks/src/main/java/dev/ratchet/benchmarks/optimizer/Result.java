package dev.ratchet.benchmarks.optimizer;

import dev.ratchet.statistics.PairedTest;
import dev.ratchet.statistics.PairedTest.Decision;
import java.util.List;

/**
 * What one way came to on one task with one seed.
 *
 * @param ships whether the gate would let it ship, pair by pair over the test examples
 * @param calls to the model, those of the test left out
 * @param tokens of the template that was found, about
 */
record Result(String task, String way, double before, double after, boolean ships, long calls, int tokens) {
    private static final double ALPHA = 0.025;

    static boolean ships(List<Boolean> live, List<Boolean> candidate) {
        PairedTest test = PairedTest.start(ALPHA);
        for (int i = 0; i < live.size() && test.decision() == Decision.UNDECIDED; i++) {
            boolean fixed = candidate.get(i) && !live.get(i);
            boolean broken = live.get(i) && !candidate.get(i);
            test = test.observe(fixed ? 1 : 0, broken ? 1 : 0);
        }
        return test.decision() == Decision.WIN;
    }

    double gain() {
        return after - before;
    }
}
