package dev.ratchet.registry.domain.policies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy as somebody set it; never edited, only followed by the next.
 *
 * @param version from 1 without gaps; {@value #DEFAULTS} for the installation's defaults, which nobody set
 */
public record PolicyVersion(
        int version,
        PromotionPolicy policy,
        @Nullable String reason,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {
    public static final int DEFAULTS = 0;

    public static PolicyVersion defaults(PromotionPolicy policy) {
        return new PolicyVersion(DEFAULTS, policy, null, null, null);
    }

    public PolicyVersion next(PromotionPolicy changed, @Nullable String why, String actor, Instant at) {
        return new PolicyVersion(version + 1, changed, why, actor, at);
    }
}
