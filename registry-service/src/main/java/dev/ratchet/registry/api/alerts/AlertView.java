package dev.ratchet.registry.api.alerts;

import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.registry.domain.alerts.Alert;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert as the API tells it. */
@Schema(name = "Alert", description = "Something that somebody should look at; nothing is decided by it")
record AlertView(
        UUID id,
        @Schema(examples = "support-intent") String promptName,

        @Schema(description = "null where it is about the prompt as such") @Nullable UUID deploymentId,

        AlertKind kind,

        @Schema(description = "One sentence for a person") String explanation,

        @Nullable Evidence evidence,
        Instant raisedAt) {

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.id(),
                alert.prompt().promptName(),
                alert.deploymentId(),
                alert.kind(),
                alert.explanation(),
                alert.evidence(),
                alert.raisedAt());
    }
}
