package dev.ratchet.registry.persistence.evaluations;

import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.domain.evaluations.EvaluationStatus;
import dev.ratchet.registry.domain.evaluations.Subject;
import dev.ratchet.registry.persistence.JsonText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code evaluations}. */
@Entity
@Table(name = "evaluations")
@SuppressWarnings("NullAway.Init")
class EvaluationEntity {
    @Id
    UUID id;

    UUID promptId;
    String project;
    String promptName;
    String version;

    @Nullable UUID comparisonId;

    @Nullable String model;

    UUID datasetId;
    int entries;
    String[] dimensions;

    @Nullable Double budgetUsd;

    String status;
    int done;

    @Nullable String reason;

    @Nullable String totals;

    String requestedBy;
    Instant createdAt;

    @Nullable Instant completedAt;

    static EvaluationEntity of(Evaluation evaluation) {
        Subject subject = evaluation.subject();
        EvaluationEntity row = new EvaluationEntity();
        row.id = evaluation.id();
        row.promptId = subject.promptId();
        row.project = subject.prompt().project();
        row.promptName = subject.prompt().promptName();
        row.version = subject.version();
        row.comparisonId = subject.comparisonId();
        row.model = subject.model();
        row.datasetId = subject.datasetId();
        row.entries = subject.entries();
        row.dimensions = subject.dimensions().toArray(String[]::new);
        row.budgetUsd = subject.budgetUsd();
        row.requestedBy = evaluation.requestedBy();
        row.createdAt = evaluation.createdAt();
        row.take(evaluation);
        return row;
    }

    /** What becomes of it; the rest never changes. */
    void take(Evaluation evaluation) {
        status = evaluation.status().wireName();
        done = evaluation.done();
        reason = evaluation.reason();
        totals = JsonText.write(evaluation.totals());
        completedAt = evaluation.completedAt();
    }

    Evaluation toDomain() {
        Subject subject = new Subject(
                promptId,
                new PromptKey(project, promptName),
                version,
                comparisonId,
                model,
                datasetId,
                entries,
                List.of(dimensions),
                budgetUsd);
        return new Evaluation(
                id,
                subject,
                EvaluationStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                done,
                reason,
                JsonText.read(totals, EvaluationTotals.class),
                requestedBy,
                createdAt,
                completedAt);
    }
}
