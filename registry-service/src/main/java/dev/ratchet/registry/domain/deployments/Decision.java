package dev.ratchet.registry.domain.deployments;

import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Reasons;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who moves a deployment, why and when.
 *
 * @param actor a user or an API key by name, or {@code system:…} where a fact or a policy decides
 * @param reason in words for a person; bounded by {@link Reasons}
 */
public record Decision(String actor, @Nullable String reason, Instant at) {
    public static final String CLUSTERING = "system:clustering";
    public static final String AB_HARNESS = "system:ab_harness";
    public static final String MONITOR = "system:monitor";
    public static final String AUTOSHIP = "system:autoship";
    public static final String ROLLOUT = "system:rollout";
    public static final String AUTO_ROLLBACK = "system:auto_rollback";

    /** The reason, where the move needs one.
     *
     * @throws InvalidInput where there is none */
    public String requiredReason(String purpose) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "reason is missing: " + purpose + " needs one");
        }
        return reason;
    }
}
