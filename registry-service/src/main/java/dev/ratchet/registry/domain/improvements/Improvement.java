package dev.ratchet.registry.domain.improvements;

import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A better version of a prompt, asked for on a dataset: its baseline is evaluated, its failures teach candidates, and these go
 * the way of every deployment.
 *
 * @param evaluationId the evaluation of the baseline
 * @param threshold by how much the pass rate must rise at least, in [0,1]
 * @param stopReason why nothing came of it before there was a deployment; {@code null} where something did or still may
 */
public record Improvement(
        UUID id,
        PromptKey prompt,
        UUID datasetId,
        UUID evaluationId,
        String baselineVersion,
        double threshold,
        int maxCandidates,
        String requestedBy,
        Instant createdAt,
        @Nullable String stopReason,
        @Nullable Instant stoppedAt) {

    /** The first reason stays. */
    public Improvement stopped(String reason, Instant at) {
        return stopReason != null
                ? this
                : new Improvement(
                        id,
                        prompt,
                        datasetId,
                        evaluationId,
                        baselineVersion,
                        threshold,
                        maxCandidates,
                        requestedBy,
                        createdAt,
                        reason,
                        at);
    }
}
