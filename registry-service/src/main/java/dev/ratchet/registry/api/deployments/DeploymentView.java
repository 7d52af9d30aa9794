package dev.ratchet.registry.api.deployments;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.registry.application.diffs.UnifiedDiff;
import dev.ratchet.registry.domain.deployments.CandidateVersion;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Progress;
import dev.ratchet.registry.domain.deployments.Release;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deployment as the API tells it. */
@Schema(
        name = "Deployment",
        description = "The way of a candidate from proposal to production and, where it gets worse, back")
record DeploymentView(
        UUID id,
        @Schema(examples = "default") String project,
        @Schema(examples = "support-intent") String promptName,

        @Schema(description = "The failures that led to the candidate") @Nullable ClusterRef cluster,

        DeploymentState status,

        @Schema(description = "Number of transitions so far")
        int seq,

        @Schema(description = "Version that was live when the deployment was opened", examples = "1.0.0")
        String currentVersion,

        String currentPrompt,

        @Schema(description = "The winner; until a replay has chosen, the first alternative", examples = "1.1.0")
        String candidateVersion,

        String proposedPrompt,

        @Schema(description = "Unified diff from current_prompt to proposed_prompt; patch applies it")
        String diff,

        String rationale,
        String changelog,

        @Schema(description = "What the replay found; null before it has") @Nullable ReplayReport report,

        @Schema(description = "What the last regression rests on; null where there is none") @Nullable Evidence regressionMetric,

        @Schema(description = "How it reaches users; null before it is shipped") @Nullable RolloutView rollout,

        @Schema(description = "How far the replay is") @Nullable Progress progress,

        @Nullable String approvedBy,

        @Schema(description = "Of the latest decision") @Nullable String reason,

        @Nullable Instant shippedAt,
        @Nullable Instant rolledBackAt,

        @Schema(description = "The later deployment whose version is live") @Nullable UUID supersededBy,

        Instant createdAt,
        Instant updatedAt) {

    static DeploymentView of(Deployment deployment) {
        Release release = deployment.release();
        CandidateVersion chosen = deployment.chosen();
        String current = deployment.proposal().baseline().templateText();
        String proposed = chosen.spec().templateText();
        return new DeploymentView(
                deployment.id(),
                deployment.prompt().project(),
                deployment.prompt().promptName(),
                deployment.proposal().cluster(),
                deployment.state(),
                deployment.seq(),
                deployment.proposal().baseline().version(),
                current,
                chosen.version(),
                proposed,
                UnifiedDiff.ofPrompt(
                        deployment.prompt().promptName(),
                        deployment.proposal().baseline().version(),
                        current,
                        chosen.version(),
                        proposed),
                chosen.rationale(),
                chosen.changelog(),
                deployment.trial().report(),
                deployment.alarm() == null ? null : deployment.alarm().evidence(),
                RolloutView.of(deployment),
                deployment.trial().progress(),
                release.approvedBy(),
                deployment.reason(),
                release.shippedAt(),
                release.rolledBackAt(),
                release.supersededBy(),
                deployment.createdAt(),
                deployment.updatedAt());
    }
}
