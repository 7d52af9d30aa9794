package dev.ratchet.registry.application.webhooks;

import jakarta.transaction.TransactionScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When that happened which the current transaction follows from. A fact that is read again after a long time changes the
 * same rows as ever, but is no news to anybody outside.
 */
@TransactionScoped
public class Occasion {
    private static final Duration NEWS = Duration.ofHours(24);

    private @Nullable Instant happened;

    public void happenedAt(Instant instant) {
        happened = instant;
    }

    /** Whether it is worth telling; what a person asks for always is. */
    boolean isNews(Instant now) {
        return happened == null || happened.plus(NEWS).isAfter(now);
    }
}
