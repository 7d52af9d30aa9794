package dev.ratchet.registry.domain.deployments;

import dev.ratchet.registry.domain.rollouts.Rollout;
import dev.ratchet.registry.domain.rollouts.Terms;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to the candidate in production.
 *
 * @param rollout how far it has come to its users; {@code null} before the ship
 * @param predecessorVersion the version that was live before the ship, and is again after a rollback
 * @param supersededBy the later deployment whose version is live now
 */
public record Release(
        @Nullable String approvedBy,
        @Nullable String predecessorVersion,
        @Nullable Rollout rollout,
        @Nullable Instant shippedAt,
        @Nullable Instant rolledBackAt,
        @Nullable UUID supersededBy) {
    static final Release NONE = new Release(null, null, null, null, null, null);

    static Release shipped(String approvedBy, String predecessor, Terms terms, Instant at) {
        return new Release(approvedBy, predecessor, Rollout.begin(terms), at, null, null);
    }

    Release with(@Nullable Rollout newer) {
        return new Release(approvedBy, predecessorVersion, newer, shippedAt, rolledBackAt, supersededBy);
    }

    Release rolledBack(Instant at) {
        return new Release(approvedBy, predecessorVersion, rollout, shippedAt, at, supersededBy);
    }

    Release supersededBy(@Nullable UUID deployment) {
        return new Release(approvedBy, predecessorVersion, rollout, shippedAt, rolledBackAt, deployment);
    }
}
