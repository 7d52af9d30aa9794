package dev.ratchet.harness.domain.replays;

import dev.ratchet.statistics.PairedTest;
import dev.ratchet.statistics.PairedTest.Decision;
import org.jspecify.annotations.Nullable;

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

    /** The least rise of the pass rate that could have been shown; {@code null} where the sessions are too few for any. */
    @Nullable Double smallestEffect(int sessions) {
        return sessions < fewest ? null : (double) fewest / sessions;
    }

    int missing(int sessions) {
        return Math.max(0, fewest - sessions);
    }
}
