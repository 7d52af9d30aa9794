package dev.ratchet.registry.persistence.deployments;

import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.ImprovementRef;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.deployments.Alarm;
import dev.ratchet.registry.domain.deployments.CandidateVersion;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Progress;
import dev.ratchet.registry.domain.deployments.Proposal;
import dev.ratchet.registry.domain.deployments.Release;
import dev.ratchet.registry.domain.deployments.Trial;
import dev.ratchet.registry.domain.rollouts.Rollout;
import dev.ratchet.registry.persistence.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between deployments and their rows. */
final class DeploymentRows {
    private DeploymentRows() {}

    static Deployment read(DeploymentEntity row) {
        return new Deployment(
                row.id,
                new PromptKey(row.project, row.promptName),
                row.status,
                row.seq,
                proposal(row),
                new Trial(
                        row.candidateVersion,
                        JsonText.read(row.progress, Progress.class),
                        JsonText.read(row.report, ReplayReport.class)),
                release(row),
                alarm(row),
                row.reason,
                row.createdAt,
                row.updatedAt);
    }

    private static Proposal proposal(DeploymentEntity row) {
        return new Proposal(
                EventJson.readTrusted(row.baseline, PromptSpec.class),
                List.of(EventJson.readTrusted(row.candidates, CandidateVersion[].class)),
                JsonText.read(row.cluster, ClusterRef.class),
                List.of(EventJson.readTrusted(row.taughtBy, String[].class)),
                JsonText.read(row.gate, GateRules.class),
                JsonText.read(row.improvement, ImprovementRef.class));
    }

    private static Release release(DeploymentEntity row) {
        return new Release(
                row.approvedBy,
                row.predecessorVersion,
                JsonText.read(row.rollout, Rollout.class),
                row.shippedAt,
                row.rolledBackAt,
                row.supersededBy);
    }

    private static @Nullable Alarm alarm(DeploymentEntity row) {
        Evidence evidence = JsonText.read(row.evidence, Evidence.class);
        return evidence == null ? null : new Alarm(evidence, row.rollbackDueAt);
    }

    static void write(Deployment deployment, DeploymentEntity row) {
        row.id = deployment.id();
        row.project = deployment.prompt().project();
        row.promptName = deployment.prompt().promptName();
        row.status = deployment.state();
        row.seq = deployment.seq();
        row.reason = deployment.reason();
        row.createdAt = deployment.createdAt();
        row.updatedAt = deployment.updatedAt();
        row.digest = EventJson.writeText(deployment.digest());
        write(deployment.proposal(), row);
        write(deployment.trial(), row);
        write(deployment.release(), row);
        write(deployment.alarm(), row);
    }

    private static void write(Proposal proposal, DeploymentEntity row) {
        row.baseline = EventJson.writeText(proposal.baseline());
        row.candidates = EventJson.writeText(proposal.candidates());
        row.cluster = JsonText.write(proposal.cluster());
        row.clusterId = proposal.cluster() == null ? null : proposal.cluster().clusterId();
        row.taughtBy = EventJson.writeText(proposal.taughtBy());
        row.gate = JsonText.write(proposal.gate());
        row.improvement = JsonText.write(proposal.improvement());
    }

    private static void write(Trial trial, DeploymentEntity row) {
        row.candidateVersion = trial.candidateVersion();
        row.progress = JsonText.write(trial.progress());
        row.report = JsonText.write(trial.report());
    }

    private static void write(Release release, DeploymentEntity row) {
        row.approvedBy = release.approvedBy();
        row.predecessorVersion = release.predecessorVersion();
        row.rollout = JsonText.write(release.rollout());
        row.shippedAt = release.shippedAt();
        row.rolledBackAt = release.rolledBackAt();
        row.supersededBy = release.supersededBy();
    }

    private static void write(@Nullable Alarm alarm, DeploymentEntity row) {
        row.evidence = alarm == null ? null : JsonText.write(alarm.evidence());
        row.rollbackDueAt = alarm == null ? null : alarm.rollbackDueAt();
    }
}
