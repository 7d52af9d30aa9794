package dev.ratchet.clustering.persistence.diagnosis;

import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.diagnosis.Diagnosed.Author;
import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.ProblemKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "diagnoses")
class DiagnosisEntity {
    @Id
    @Column(name = "cluster_id")
    UUID clusterId;

    @Column(name = "prompt_version")
    @Nullable String promptVersion;

    @Enumerated(EnumType.STRING)
    ProblemKind problem;

    String reason;

    @Column(name = "root_cause")
    @Nullable String rootCause;

    @Nullable String label;

    @SuppressWarnings("NullAway.Init")
    DiagnosisEntity() {}

    Diagnosed diagnosed() {
        return new Diagnosed(clusterId, promptVersion, new Diagnosis(problem, reason, rootCause), label, Author.MODEL);
    }

    void take(Diagnosed diagnosed) {
        clusterId = diagnosed.clusterId();
        promptVersion = diagnosed.version();
        problem = diagnosed.diagnosis().problem();
        reason = diagnosed.diagnosis().reason();
        rootCause = diagnosed.diagnosis().rootCause();
        label = diagnosed.label();
    }
}
