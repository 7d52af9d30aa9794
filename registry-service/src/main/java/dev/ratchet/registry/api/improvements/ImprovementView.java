package dev.ratchet.registry.api.improvements;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.registry.application.improvements.ImprovementQueries.Story;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.explanations.Explanation;
import dev.ratchet.registry.domain.improvements.Improvement;
import dev.ratchet.registry.domain.improvements.ImprovementStatus;
import dev.ratchet.registry.domain.improvements.PromotionDecision;
import dev.ratchet.registry.domain.improvements.Scores;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An improvement as the API tells it. */
@Schema(name = "Improvement")
record ImprovementView(
        UUID improvementId,
        @Schema(examples = "support-intent") String promptName,
        UUID datasetId,

        @Schema(description = "evaluating_baseline, writing_candidates, replaying or done", examples = "replaying")
        ImprovementStatus status,

        ProgressView progress,

        @Schema(examples = "1.0.0") String baselineVersion,

        @Schema(
                description =
                        "Pass rate of the baseline: on the examples that judged the best candidate, and before that on"
                                + " the whole dataset; null before there is one",
                examples = "0.54")
        @Nullable Double baselineScore,

        int candidatesGenerated,

        @Schema(description = "Those that answered examples; others were refused unread")
        int candidatesEvaluated,

        @Schema(examples = "1.1.0") @Nullable String bestCandidateVersion,

        @Schema(description = "Pass rate on examples that its writer has not seen", examples = "0.72") @Nullable Double bestCandidateScore,

        @Schema(description = "best_candidate_score − baseline_score, on the same examples", examples = "0.18")
        @Nullable Double improvementDelta,

        @Schema(examples = "0.05") double improvementThreshold,
        @Schema(examples = "3") int maxCandidates,

        @Schema(description = "promoted, pending or rejected; null while nothing is decided", examples = "pending")
        @Nullable PromotionDecision promotionDecision,

        @Schema(description = "What was measured and what follows from it, in words with their numbers") @Nullable String promotionReason,

        @Schema(description = "The evaluation of the baseline")
        UUID evaluationId,

        @Schema(description = "The deployment of the candidates; null before there are any") @Nullable UUID deploymentId,

        String requestedBy,
        Instant createdAt,

        @Schema(description = "When it was done; null before") @Nullable Instant completedAt) {

    static ImprovementView of(Story story) {
        Improvement improvement = story.improvement();
        Deployment deployment = story.deployment();
        DeploymentState state = deployment == null ? null : deployment.state();
        ImprovementStatus status =
                ImprovementStatus.of(improvement, story.baseline().isOver(), state);
        Scores scores = deployment == null ? Scores.NONE : Scores.of(deployment);
        return new ImprovementView(
                improvement.id(),
                improvement.prompt().promptName(),
                improvement.datasetId(),
                status,
                ProgressView.of(story, status),
                improvement.baselineVersion(),
                scores.baseline() == null ? story.baseline().passRate() : scores.baseline(),
                scores.generated(),
                scores.evaluated(),
                scores.bestVersion(),
                scores.best(),
                scores.delta(),
                improvement.threshold(),
                improvement.maxCandidates(),
                PromotionDecision.of(improvement, state).orElse(null),
                status == ImprovementStatus.DONE ? reason(story) : null,
                improvement.evaluationId(),
                deployment == null ? null : deployment.id(),
                improvement.requestedBy(),
                improvement.createdAt(),
                status == ImprovementStatus.DONE ? completedAt(story) : null);
    }

    private static @Nullable String reason(Story story) {
        Explanation explanation = story.explanation();
        return explanation == null
                ? story.improvement().stopReason()
                : explanation.whatWasFound() + " " + explanation.decision();
    }

    private static @Nullable Instant completedAt(Story story) {
        return story.deployment() == null
                ? story.improvement().stoppedAt()
                : story.deployment().updatedAt();
    }

    /** How far the step is that an improvement is at. */
    @Schema(name = "ImprovementProgress")
    record ProgressView(
            @Schema(description = "Examples of this step") int done,

            @Schema(description = "0 where it is not known yet")
            int total) {

        static ProgressView of(Story story, ImprovementStatus status) {
            if (status == ImprovementStatus.EVALUATING_BASELINE) {
                return new ProgressView(
                        story.baseline().done(), story.baseline().total());
            }
            var progress = story.deployment() == null
                    ? null
                    : story.deployment().trial().progress();
            return progress == null ? new ProgressView(0, 0) : new ProgressView(progress.done(), progress.total());
        }
    }
}
