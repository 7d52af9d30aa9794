package dev.ratchet.registry.domain.deployments;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a deployment that regresses.
 *
 * @param grace how long an owner may decide before the policy does
 */
public record RollbackPolicy(boolean automatic, Duration grace) {

    /** When the policy acts; {@code null} where it never does. */
    public @Nullable Instant dueAt(Instant regressedAt) {
        return automatic ? regressedAt.plus(grace) : null;
    }

    public boolean actsAtOnce() {
        return automatic && !grace.isPositive();
    }
}
