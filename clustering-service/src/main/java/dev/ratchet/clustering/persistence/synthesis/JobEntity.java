package dev.ratchet.clustering.persistence.synthesis;

import static java.util.Objects.requireNonNull;

import dev.ratchet.clustering.domain.synthesis.Subject;
import dev.ratchet.clustering.domain.synthesis.Subject.OfCluster;
import dev.ratchet.clustering.domain.synthesis.Subject.OfImprovement;
import dev.ratchet.clustering.domain.synthesis.SynthesisJob;
import dev.ratchet.events.data.PromptKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "synthesis_jobs")
class JobEntity {
    static final String OPEN = "open";

    @Id
    UUID id;

    String project;

    @Column(name = "prompt_name")
    String promptName;

    @Column(name = "cluster_id")
    @Nullable UUID clusterId;

    @Column(name = "improvement_id")
    @Nullable UUID improvementId;

    @Column(name = "baseline_version")
    String baselineVersion;

    String state;
    int attempts;
    long fence;

    @Column(name = "not_before")
    Instant notBefore;

    @Column(name = "leased_until")
    @Nullable Instant leasedUntil;

    @Nullable String outcome;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "closed_at")
    @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    JobEntity() {}

    private Subject subject() {
        return improvementId == null
                ? new OfCluster(requireNonNull(clusterId, "a job without a subject"))
                : new OfImprovement(improvementId);
    }

    SynthesisJob job() {
        return new SynthesisJob(id, new PromptKey(project, promptName), subject(), baselineVersion, attempts, fence);
    }
}
