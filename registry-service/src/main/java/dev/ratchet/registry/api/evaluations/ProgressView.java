package dev.ratchet.registry.api.evaluations;

import dev.ratchet.registry.domain.evaluations.Evaluation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an evaluation is, in examples. */
@Schema(name = "EvaluationProgress")
record ProgressView(int done, int total) {

    static ProgressView of(Evaluation evaluation) {
        return new ProgressView(evaluation.done(), evaluation.subject().entries());
    }
}
