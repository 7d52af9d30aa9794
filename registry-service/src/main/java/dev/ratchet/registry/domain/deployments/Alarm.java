package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.Evidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a deployment counts as regressed.
 *
 * @param rollbackDueAt when the policy rolls it back unless an owner decides before; {@code null} where it never does
 */
public record Alarm(Evidence evidence, @Nullable Instant rollbackDueAt) {
    Alarm withoutRollback() {
        return new Alarm(evidence, null);
    }
}
