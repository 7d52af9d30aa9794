package dev.ratchet.registry.api.evaluations;

import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.Usage;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of an evaluation that is over; those of none are {@code null}. */
record Figures(
        @Nullable Double overallScore,
        @Nullable Map<String, Double> dimensionScores,
        @Nullable Integer examples,
        @Nullable Integer passed,
        @Nullable Integer failed,
        @Nullable Integer unjudged,
        @Nullable Double passRate,
        @Nullable Double formatPassRate,
        @Nullable Usage usage,
        @Nullable Double costUsd,
        @Nullable Double spentUsd,
        @Nullable Double meanLatencyMs,
        @Nullable Long calls,
        @Nullable Long cachedCalls) {
    private static final Figures NONE =
            new Figures(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static Figures of(@Nullable EvaluationTotals totals) {
        return totals == null
                ? NONE
                : new Figures(
                        totals.overall(),
                        new TreeMap<>(totals.scores()),
                        totals.examples(),
                        totals.passed(),
                        totals.failed(),
                        totals.unjudged(),
                        share(totals.passed(), totals.examples()),
                        share(totals.formatPassed(), totals.examples()),
                        totals.usage(),
                        totals.costUsd(),
                        totals.spentUsd(),
                        totals.meanLatencyMs(),
                        totals.calls(),
                        totals.cachedCalls());
    }

    @Nullable Double costPerExampleUsd() {
        return costUsd == null || examples == null || examples == 0 ? null : costUsd / examples;
    }

    private static @Nullable Double share(int some, int all) {
        return all == 0 ? null : (double) some / all;
    }
}
