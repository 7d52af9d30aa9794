package dev.ratchet.clustering.persistence.failures;

import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.events.wire.EventJson;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "failures")
class FailureEntity {
    @EmbeddedId
    FailureId id;

    @Column(name = "prompt_version")
    @Nullable String promptVersion;

    @Column(name = "cluster_id")
    UUID clusterId;

    String unit;

    @Column(name = "failed_at")
    Instant failedAt;

    @Nullable String contents;

    boolean counted;

    @SuppressWarnings("NullAway.Init")
    FailureEntity() {}

    Lesson lesson() {
        String kept = Objects.requireNonNull(contents, "contents were dropped");
        return new Lesson(id.traceId(), EventJson.readTrusted(kept, FailureText.class));
    }
}
