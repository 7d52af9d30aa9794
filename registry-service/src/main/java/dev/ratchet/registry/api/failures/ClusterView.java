package dev.ratchet.registry.api.failures;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.registry.application.failures.FailureQueries.Story;
import dev.ratchet.registry.domain.deployments.Deployments.OfCluster;
import dev.ratchet.registry.domain.failures.FailureCluster;
import dev.ratchet.registry.domain.failures.Review;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cluster of failures, as the API tells it. */
@Schema(name = "FailureCluster")
record ClusterView(
        UUID id,
        @Schema(examples = "support-intent") String promptName,

        @Schema(
                description = "What its failures have in common: the kinds of reasons and their normalised details",
                examples = "mismatch:intent")
        String signature,

        @Schema(description = "In words for a person", examples = "refunds taken for billing")
        String label,

        @Schema(description = "Failures so far", examples = "240")
        long count,

        @Schema(description = "Sessions that they come from", examples = "87")
        int distinctUnits,

        Instant firstSeen,
        Instant lastSeen,

        @Schema(description = "reopened: it was called resolved, and failed again")
        ClusterState state,

        @Schema(description = "What somebody said of it last; null where nobody has") @Nullable ReviewView review,

        @Schema(description = "null until the cluster matters enough to be looked into") @Nullable DiagnosisView diagnosis,

        @Schema(description = "Those whose candidates answer to it, newest first; at most 20")
        List<ProposedView> deployments,

        @Schema(description = "Clusters that were merged into it")
        List<UUID> aliases,

        @Schema(description = "Some of its newest failures") List<String> sampleTraceIds) {

    static ClusterView of(Story story) {
        FailureCluster cluster = story.counted().cluster();
        ClusterRef told = cluster.told();
        return new ClusterView(
                cluster.id(),
                cluster.prompt().promptName(),
                told.signature(),
                told.label(),
                story.counted().failures(),
                cluster.distinctUnits(),
                told.firstSeen(),
                story.counted().lastSeen(),
                cluster.state(),
                story.review() == null ? null : ReviewView.of(story.review()),
                cluster.diagnosis() == null ? null : DiagnosisView.of(cluster.diagnosis()),
                story.deployments().stream().map(ProposedView::of).toList(),
                cluster.aliases(),
                told.sampleTraceIds());
    }

    /** Who said what of a cluster, and why. */
    @Schema(name = "ClusterReview")
    record ReviewView(
            @Schema(description = "Grows with each review of the cluster")
            long number,

            @Schema(description = "What they made of it: open, acknowledged or resolved")
            ClusterState state,

            @Schema(examples = "ada") String reviewedBy,
            @Nullable String reason,
            Instant reviewedAt) {

        static ReviewView of(Review review) {
            return new ReviewView(review.number(), review.state(), review.by(), review.reason(), review.at());
        }
    }

    /** What a cluster seems to come from. */
    @Schema(name = "ClusterDiagnosis")
    record DiagnosisView(
            @Schema(description = "Only a problem of the prompt is mended by another prompt")
            ProblemKind problem,

            String reason,

            @Schema(description = "What its failures seem to have in common, in a line") @Nullable String rootCause) {

        static DiagnosisView of(Diagnosis diagnosis) {
            return new DiagnosisView(diagnosis.problem(), diagnosis.reason(), diagnosis.rootCause());
        }
    }

    /** A deployment that was proposed for a cluster. */
    @Schema(name = "ClusterDeployment")
    record ProposedView(
            UUID id,
            DeploymentState status,
            @Schema(examples = "1.1.0") String candidateVersion,
            Instant createdAt) {

        static ProposedView of(OfCluster deployment) {
            return new ProposedView(
                    deployment.deploymentId(),
                    deployment.state(),
                    deployment.candidateVersion(),
                    deployment.createdAt());
        }
    }
}
