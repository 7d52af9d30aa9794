package dev.ratchet.harness.persistence.replays;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code replay_jobs}; its times are read and written by the database alone. */
@Entity
@Table(name = "replay_jobs")
@SuppressWarnings("NullAway.Init") // Hibernate sets what the table says is not null
class ReplayJobEntity {
    @Id
    @Column(name = "deployment_id")
    UUID deploymentId;

    @Column(name = "replay_id")
    UUID replayId;

    String state;
    String transition;
    int failures;
}
