package dev.ratchet.registry.api.rollouts;

import dev.ratchet.registry.api.deployments.RolloutView;
import dev.ratchet.registry.application.rollouts.RolloutQueries.Story;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rollout with its history, as the API tells it. */
@Schema(name = "RolloutStory")
record RolloutStoryView(
        UUID deploymentId,

        @Schema(examples = "support-intent") String promptName,

        @Schema(description = "null before the candidate is shipped") @Nullable RolloutView rollout,

        @Schema(description = "Changes and assessments, oldest first; the newest 1000")
        List<RolloutEventView> history) {

    static RolloutStoryView of(Story story) {
        return new RolloutStoryView(
                story.deployment().id(),
                story.deployment().prompt().promptName(),
                RolloutView.of(story.deployment()),
                story.history().stream().map(RolloutEventView::of).toList());
    }
}
