package dev.ratchet.registry.persistence.improvements;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.improvements.Improvement;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code improvements}. */
@Entity
@Table(name = "improvements")
@SuppressWarnings("NullAway.Init")
class ImprovementEntity {
    @Id
    UUID id;

    String project;
    String promptName;
    UUID datasetId;
    UUID evaluationId;
    String baselineVersion;
    double threshold;
    int maxCandidates;
    String requestedBy;
    Instant createdAt;

    @Nullable String stopReason;

    @Nullable Instant stoppedAt;

    void write(Improvement improvement) {
        id = improvement.id();
        project = improvement.prompt().project();
        promptName = improvement.prompt().promptName();
        datasetId = improvement.datasetId();
        evaluationId = improvement.evaluationId();
        baselineVersion = improvement.baselineVersion();
        threshold = improvement.threshold();
        maxCandidates = improvement.maxCandidates();
        requestedBy = improvement.requestedBy();
        createdAt = improvement.createdAt();
        stopReason = improvement.stopReason();
        stoppedAt = improvement.stoppedAt();
    }

    Improvement toDomain() {
        return new Improvement(
                id,
                new PromptKey(project, promptName),
                datasetId,
                evaluationId,
                baselineVersion,
                threshold,
                maxCandidates,
                requestedBy,
                createdAt,
                stopReason,
                stoppedAt);
    }
}
