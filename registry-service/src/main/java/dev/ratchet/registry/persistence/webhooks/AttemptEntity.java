package dev.ratchet.registry.persistence.webhooks;

import dev.ratchet.registry.domain.webhooks.Answer;
import dev.ratchet.registry.domain.webhooks.Attempt;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code webhook_attempts}; written once. */
@Entity
@Table(name = "webhook_attempts")
@SuppressWarnings("NullAway.Init")
class AttemptEntity {
    @EmbeddedId
    Place place;

    Instant at;

    @Nullable Integer status;

    long durationMs;

    @Nullable String error;

    @Nullable String response;

    static AttemptEntity of(UUID deliveryId, Attempt attempt) {
        AttemptEntity row = new AttemptEntity();
        row.place = new Place(deliveryId, attempt.n());
        row.at = attempt.at();
        row.status = attempt.answer().status();
        row.durationMs = attempt.answer().took().toMillis();
        row.error = attempt.answer().error();
        row.response = attempt.answer().excerpt();
        return row;
    }

    Attempt toDomain() {
        return new Attempt(place.n(), at, new Answer(status, Duration.ofMillis(durationMs), error, response, null));
    }

    /** Which attempt of which delivery. */
    @Embeddable
    record Place(UUID deliveryId, int n) implements Serializable {}
}
