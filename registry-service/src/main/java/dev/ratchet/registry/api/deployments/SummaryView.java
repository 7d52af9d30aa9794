package dev.ratchet.registry.api.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.registry.domain.deployments.DeploymentSummary;
import dev.ratchet.registry.domain.deployments.Digest;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deployment in a list, as the API tells it; texts, diff and report are in the deployment itself. */
@Schema(name = "DeploymentSummary")
record SummaryView(
        UUID id,
        @Schema(examples = "support-intent") String promptName,
        DeploymentState status,

        @Schema(description = "Number of transitions so far")
        int seq,

        @Schema(description = "Version that was live when the deployment was opened", examples = "1.0.0")
        String currentVersion,

        @Schema(examples = "1.1.0") String candidateVersion,

        @Schema(description = "Why the candidate should do better, by its writer")
        String rationale,

        @Schema(description = "The failures that led to the candidate")
        Digest.@Nullable Cluster cluster,

        @Schema(description = "Pass rates in the replay; null before there is a report")
        Digest.@Nullable Headline headline,

        @Nullable String approvedBy,
        @Nullable Instant shippedAt,
        @Nullable Instant rolledBackAt,

        @Schema(description = "The later deployment whose version is live") @Nullable UUID supersededBy,

        Instant createdAt,
        Instant updatedAt) {

    static SummaryView of(DeploymentSummary deployment) {
        return new SummaryView(
                deployment.id(),
                deployment.prompt().promptName(),
                deployment.state(),
                deployment.seq(),
                deployment.digest().currentVersion(),
                deployment.candidateVersion(),
                deployment.digest().rationale(),
                deployment.digest().cluster(),
                deployment.digest().headline(),
                deployment.approvedBy(),
                deployment.shippedAt(),
                deployment.rolledBackAt(),
                deployment.supersededBy(),
                deployment.createdAt(),
                deployment.updatedAt());
    }
}
