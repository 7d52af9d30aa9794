package dev.ratchet.registry.domain.improvements;

import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * How far the evaluation of an improvement's baseline is.
 *
 * @param done examples of {@code total}
 * @param passRate in [0,1], over the whole dataset; {@code null} before the end, or where nothing could be judged
 */
public record Baseline(
        boolean isOver, int done, int total, @Nullable Double passRate) {

    public static Baseline of(Evaluation evaluation) {
        return new Baseline(
                evaluation.status().isOver(),
                evaluation.done(),
                evaluation.subject().entries(),
                passRate(evaluation.totals()));
    }

    private static @Nullable Double passRate(@Nullable EvaluationTotals totals) {
        int judged = totals == null ? 0 : totals.passed() + totals.failed();
        return totals == null || judged == 0 ? null : (double) totals.passed() / judged;
    }
}
