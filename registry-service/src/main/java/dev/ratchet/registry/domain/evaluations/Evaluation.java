package dev.ratchet.registry.domain.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.registry.domain.Conflict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prompt version on a dataset, and what came of it.
 *
 * @param done examples that have a result, of {@code subject.entries()}
 * @param reason why it ended otherwise than completed
 * @param totals {@code null} until it is over
 */
public record Evaluation(
        UUID id,
        Subject subject,
        EvaluationStatus status,
        int done,
        @Nullable String reason,
        @Nullable EvaluationTotals totals,
        String requestedBy,
        Instant createdAt,
        @Nullable Instant completedAt) {

    public static Evaluation requested(UUID id, Subject subject, String by, Instant at) {
        return new Evaluation(id, subject, EvaluationStatus.REQUESTED, 0, null, null, by, at, null);
    }

    /** Progress that comes late changes nothing. */
    public Evaluation progressed(int examples) {
        if (status.isOver()) {
            return this;
        }
        EvaluationStatus now = status == EvaluationStatus.REQUESTED ? EvaluationStatus.RUNNING : status;
        return with(now, Math.max(done, examples));
    }

    /** @throws Conflict where it is over */
    public Evaluation cancelling() {
        if (status.isOver()) {
            throw new Conflict("The evaluation is over: it is " + status.wireName());
        }
        return with(EvaluationStatus.CANCELLING, done);
    }

    private Evaluation with(EvaluationStatus newStatus, int examples) {
        return new Evaluation(id, subject, newStatus, examples, reason, totals, requestedBy, createdAt, completedAt);
    }

    /** The first end counts. */
    public Evaluation ended(EvaluationCompleted fact, Instant at) {
        return status.isOver()
                ? this
                : new Evaluation(
                        id,
                        subject,
                        EvaluationStatus.of(fact.end()),
                        fact.totals().examples(),
                        fact.reason(),
                        fact.totals(),
                        requestedBy,
                        createdAt,
                        at);
    }
}
