package dev.ratchet.benchmarks;

import java.util.Locale;

/** One figure beside its limit; smaller is better. */
record Measurement(String what, double measured, double limit, String unit) {

    static final String HEAD = "| what | measured | limit | unit | |\n|---|---|---|---|---|\n";

    boolean holds() {
        return measured <= limit;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %s | %s |%n",
                what,
                measured,
                limit,
                unit,
                holds() ? "ok" : "**over**");
    }
}
