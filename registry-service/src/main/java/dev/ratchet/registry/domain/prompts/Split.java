package dev.ratchet.registry.domain.prompts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.RolloutStrategy;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which units get which version of a prompt while more than one is in use.
 *
 * @param deploymentId whose rollout, or whose holdback, this is
 * @param revision of the rollout when it set these shares
 * @param shares the candidate's first, a holdback last, so that what grows keeps its units
 */
public record Split(UUID deploymentId, int revision, RolloutStrategy strategy, List<Share> shares) {
    public Split {
        shares = List.copyOf(shares);
    }

    /** Whether the candidate is on its way still, and not live but for a holdback. */
    @JsonIgnore
    public boolean isGradual() {
        return shares.stream().anyMatch(share -> share.variant().equals(Arm.CONTROL));
    }

    public boolean uses(String version) {
        return shares.stream().anyMatch(share -> share.version().equals(version));
    }

    LiveRollout rollout(Function<String, PromptSpec> specs) {
        return new LiveRollout(
                deploymentId,
                revision,
                strategy,
                shares.stream().map(share -> share.arm(specs)).toList());
    }
}
