package dev.ratchet.benchmarks;

import java.util.Locale;

/**
 * One figure beside its limit.
 *
 * @param sense whether more is better or less
 */
public record Measurement(String what, double measured, double limit, String unit, Sense sense) {

    /** Which way a figure should go. */
    public enum Sense {
        AT_MOST,
        AT_LEAST
    }

    static final String HEAD = "| what | measured | limit | unit | |\n|---|---|---|---|---|\n";

    /** A figure that must stay below its limit. */
    public Measurement(String what, double measured, double limit, String unit) {
        this(what, measured, limit, unit, Sense.AT_MOST);
    }

    public static Measurement atLeast(String what, double measured, double limit, String unit) {
        return new Measurement(what, measured, limit, unit, Sense.AT_LEAST);
    }

    boolean holds() {
        return switch (sense) {
            case AT_MOST -> measured <= limit;
            case AT_LEAST -> measured >= limit;
        };
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %s %.1f | %s | %s |%n",
                what,
                measured,
                sense == Sense.AT_MOST ? "≤" : "≥",
                limit,
                unit,
                holds() ? "ok" : "**broken**");
    }
}
