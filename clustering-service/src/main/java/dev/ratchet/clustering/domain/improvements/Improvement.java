package dev.ratchet.clustering.domain.improvements;

import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.ImprovementRequested;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service knows of an improvement. The request and the evaluation of its baseline come in either order.
 *
 * @param taken whether a job was opened for it, or it was given up
 */
public record Improvement(
        UUID id,
        @Nullable ImprovementRequested request,
        @Nullable EvaluationCompleted evaluated,
        boolean taken) {

    public Improvement with(ImprovementRequested told) {
        return new Improvement(id, told, evaluated, taken);
    }

    public Improvement with(EvaluationCompleted told) {
        return new Improvement(id, request, told, taken);
    }

    public Improvement asTaken() {
        return new Improvement(id, request, evaluated, true);
    }
}
