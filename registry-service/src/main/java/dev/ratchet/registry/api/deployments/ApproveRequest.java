package dev.ratchet.registry.api.deployments;

import dev.ratchet.registry.api.JsonBody;
import dev.ratchet.registry.domain.rollouts.RolloutChoice;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How to ship a candidate. */
@Schema(name = "Approve")
record ApproveRequest(
        @Schema(
                description = "How the candidate reaches users: immediate, shadow, canary or ab; as the policy says"
                        + " where it is left out",
                examples = "canary")
        @Nullable String strategy,

        @Schema(
                description = "Shares of the units in percent, growing; as the policy says, or else the strategy's own",
                examples = "[1, 5, 25, 50, 100]")
        @Nullable List<@Nullable Integer> steps,

        @Schema(description = "Judged traces of the candidate that a step needs before it may advance", examples = "50")
        @Nullable Integer minSamples,

        @Schema(description = "Ship in spite of a report that did not pass; needs a reason") @Nullable Boolean override,

        @Schema(description = "At most 2000 characters") @Nullable String reason)
        implements JsonBody {

    RolloutChoice choice() {
        return new RolloutChoice(strategy, steps, minSamples, null);
    }
}
