package dev.ratchet.harness.application.evaluations;

import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.models.BudgetSpent;
import org.jspecify.annotations.Nullable;

/**
 * Why no more entries of an evaluation are begun.
 *
 * @param end how it ends; {@code null} where it is tried again later
 * @param reason in words for a person
 * @param failure after which it is tried again; {@code null} where it ends
 */
record Stop(
        @Nullable EvaluationEnd end,
        @Nullable String reason,
        @Nullable RuntimeException failure) {

    static Stop cancelled() {
        return new Stop(EvaluationEnd.CANCELLED, "called off", null);
    }

    static Stop outOfBudget(@Nullable String reason) {
        return new Stop(EvaluationEnd.OUT_OF_BUDGET, reason, null);
    }

    /** What a failed call means for the evaluation. An error goes through, as it would end the process. */
    static Stop of(Throwable failure) {
        return switch (failure) {
            case BudgetSpent spent -> outOfBudget(spent.getMessage());
            case RuntimeException other -> new Stop(null, null, other);
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        };
    }
}
