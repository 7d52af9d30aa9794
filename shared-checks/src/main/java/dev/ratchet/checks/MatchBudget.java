package dev.ratchet.checks;

import java.util.function.Supplier;

/** How many characters all patterns of one validation may read together: {@value #STEPS}, a fraction of a second. */
final class MatchBudget {
    private static final long STEPS = 20_000_000;
    private static final ThreadLocal<long[]> LEFT = new ThreadLocal<>();

    private MatchBudget() {}

    /** @throws Exceeded where the patterns read more than that */
    static <T> T within(Supplier<T> validation) {
        LEFT.set(new long[] {STEPS});
        try {
            return validation.get();
        } finally {
            LEFT.remove();
        }
    }

    static void spend() {
        long[] left = LEFT.get();
        if (left != null && --left[0] < 0) {
            throw new Exceeded();
        }
    }

    /** A pattern takes too long. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
