package dev.ratchet.registry.domain.improvements;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.data.DeploymentState;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of an improvement's best candidate. */
public enum PromotionDecision {
    /** It went live, also where it was taken back later. */
    PROMOTED,
    /** It passed and waits for an owner. */
    PENDING,
    REJECTED;

    /** Empty while nothing is decided.
     *
     * @param state of the improvement's deployment; {@code null} where there is none */
    public static Optional<PromotionDecision> of(Improvement improvement, @Nullable DeploymentState state) {
        if (state == null) {
            return improvement.stopReason() == null ? Optional.empty() : Optional.of(REJECTED);
        }
        return switch (state) {
            case PROPOSED, AB_RUNNING -> Optional.empty();
            case AB_PASSED -> Optional.of(PENDING);
            case AB_FAILED, REJECTED -> Optional.of(PromotionDecision.REJECTED);
            case SHIPPED, MONITORING, REGRESSED, ROLLED_BACK -> Optional.of(PROMOTED);
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
