package dev.ratchet.registry.persistence.deployments;

import dev.ratchet.events.data.DeploymentState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code deployments}. What is an object of its own in the domain is JSON here. */
@Entity
@Table(name = "deployments")
@SuppressWarnings("NullAway.Init")
class DeploymentEntity {
    @Id
    UUID id;

    /** Compared and set by each update, besides the row lock. */
    @Version
    @Column(name = "row_version")
    long rowVersion;

    UUID promptId;
    String project;
    String promptName;
    DeploymentState status;
    int seq;
    String baseline;
    String candidates;
    String candidateVersion;

    @Nullable String cluster;

    @Nullable UUID clusterId;

    String taughtBy;

    @Nullable String gate;

    @Nullable String improvement;

    /** The database takes it from {@link #improvement}. */
    @Column(insertable = false, updatable = false)
    @Nullable UUID improvementId;

    @Nullable String progress;

    @Nullable String report;

    String digest;

    @Nullable String evidence;

    @Nullable String rollout;

    @Nullable String approvedBy;

    @Nullable String reason;

    @Nullable String predecessorVersion;

    @Nullable Instant shippedAt;

    @Nullable Instant rolledBackAt;

    @Nullable UUID supersededBy;

    @Nullable Instant rollbackDueAt;

    Instant createdAt;
    Instant updatedAt;
}
