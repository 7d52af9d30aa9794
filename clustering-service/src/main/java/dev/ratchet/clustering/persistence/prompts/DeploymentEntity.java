package dev.ratchet.clustering.persistence.prompts;

import dev.ratchet.clustering.domain.prompts.KnownDeployment;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deployments")
class DeploymentEntity {
    @Id
    UUID id;

    String project;

    @Column(name = "prompt_name")
    String promptName;

    @Column(name = "baseline_version")
    @Nullable String baselineVersion;

    @Enumerated(EnumType.STRING)
    DeploymentState state;

    int seq;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "cluster_id")
    @Nullable UUID clusterId;

    @Nullable String reason;

    @Nullable String verdict;

    @SuppressWarnings("NullAway.Init")
    DeploymentEntity() {}

    void take(KnownDeployment deployment) {
        id = deployment.id();
        project = deployment.prompt().project();
        promptName = deployment.prompt().promptName();
        baselineVersion = deployment.baselineVersion();
        state = deployment.state();
        seq = deployment.seq();
        changedAt = deployment.changedAt();
        clusterId = deployment.clusterId();
    }

    KnownDeployment known() {
        return new KnownDeployment(
                id, new PromptKey(project, promptName), baselineVersion, state, seq, changedAt, clusterId);
    }
}
