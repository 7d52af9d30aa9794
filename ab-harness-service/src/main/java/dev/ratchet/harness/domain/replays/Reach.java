package dev.ratchet.harness.domain.replays;

import dev.ratchet.statistics.PairedTest;
import dev.ratchet.statistics.PairedTest.Decision;

/**
 * What a split of some size can show at best.
 *
 * @param fewest sessions that decide for a win where the candidate wins every one
 */
record Reach(int fewest) {

    static Reach of(double alpha) {
        PairedTest test = PairedTest.start(alpha);
        while (test.decision() != Decision.WIN) {
            test = test.observe(1, 0);
        }
        return new Reach(test.units());
    }

    int missing(int sessions) {
        return Math.max(0, fewest - sessions);
    }
}
