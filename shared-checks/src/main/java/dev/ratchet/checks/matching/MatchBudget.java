package dev.ratchet.checks.matching;

import java.util.function.Supplier;

/**
 * How many steps all patterns of one judgement may take together: {@value #STEPS}, a second at worst. A step is a character
 * that a backtracking pattern reads, or one instruction of an RE2 program at one character.
 */
public final class MatchBudget {
    private static final long STEPS = 50_000_000;
    private static final ThreadLocal<long[]> LEFT = new ThreadLocal<>();

    private MatchBudget() {}

    /** Within another judgement's budget it is that one.
     *
     * @throws Exceeded where the patterns take more steps than that */
    public static <T> T within(Supplier<T> judgement) {
        if (LEFT.get() != null) {
            return judgement.get();
        }
        LEFT.set(new long[] {STEPS});
        try {
            return judgement.get();
        } finally {
            LEFT.remove();
        }
    }

    static void spend(long steps) {
        long[] left = LEFT.get();
        if (left == null) {
            throw new IllegalStateException("a pattern is matched outside of any budget");
        }
        left[0] -= steps;
        if (left[0] < 0) {
            throw new Exceeded();
        }
    }

    /** A pattern takes too long. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
