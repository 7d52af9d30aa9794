package dev.ratchet.registry.persistence.alerts;

import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.alerts.Alert;
import dev.ratchet.registry.persistence.JsonText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code alerts}; written once. */
@Entity
@Table(name = "alerts")
@SuppressWarnings("NullAway.Init")
class AlertEntity {
    @Id
    UUID id;

    String project;
    String promptName;

    @Nullable UUID deploymentId;

    String kind;
    String explanation;

    @Nullable String evidence;

    Instant createdAt;

    static AlertEntity of(Alert alert) {
        AlertEntity row = new AlertEntity();
        row.id = alert.id();
        row.project = alert.prompt().project();
        row.promptName = alert.prompt().promptName();
        row.deploymentId = alert.deploymentId();
        row.kind = alert.kind().wireName();
        row.explanation = alert.explanation();
        row.evidence = JsonText.write(alert.evidence());
        row.createdAt = alert.raisedAt();
        return row;
    }

    Alert toDomain() {
        return new Alert(
                id,
                new PromptKey(project, promptName),
                deploymentId,
                AlertKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                explanation,
                JsonText.read(evidence, Evidence.class),
                createdAt);
    }
}
