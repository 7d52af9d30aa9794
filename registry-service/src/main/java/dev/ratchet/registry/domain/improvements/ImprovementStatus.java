package dev.ratchet.registry.domain.improvements;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.data.DeploymentState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far an improvement is. */
public enum ImprovementStatus {
    EVALUATING_BASELINE,
    WRITING_CANDIDATES,
    REPLAYING,
    DONE;

    /**
     * @param evaluated whether the evaluation of the baseline is over
     * @param state of the improvement's deployment; {@code null} where there is none
     */
    public static ImprovementStatus of(Improvement improvement, boolean evaluated, @Nullable DeploymentState state) {
        if (state == DeploymentState.PROPOSED || state == DeploymentState.AB_RUNNING) {
            return REPLAYING;
        }
        if (state != null || improvement.stopReason() != null) {
            return DONE;
        }
        return evaluated ? WRITING_CANDIDATES : EVALUATING_BASELINE;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
