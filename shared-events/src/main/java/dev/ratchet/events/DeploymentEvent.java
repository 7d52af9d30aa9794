package dev.ratchet.events;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.ImprovementRef;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.WatchRules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The story of one deployment, in order: facts that workers report and the transitions that the registry decides. */
public sealed interface DeploymentEvent extends Event {

    UUID deploymentId();

    @Override
    default String key() {
        return deploymentId().toString();
    }

    /**
     * Clustering asks for a deployment of one of these candidates.
     *
     * @param baselineVersion the version that was live when the candidates were written; {@code null} where unknown
     * @param candidates alternatives, best guess first; the replay picks one
     * @param taughtBy ids of the traces that were shown to the writing model; they never judge the candidate
     * @param improvement the improvement that asked for them; {@code null} where a cluster of failures did
     */
    record CandidateProposed(
            UUID deploymentId,
            String project,
            String promptName,
            @Nullable String baselineVersion,
            List<Candidate> candidates,
            @Nullable ClusterRef cluster,
            @JsonProperty(defaultValue = "[]") List<String> taughtBy,
            @Nullable ImprovementRef improvement,
            Instant proposedAt)
            implements DeploymentEvent {
        public CandidateProposed {
            requireNonNull(deploymentId, "deployment_id is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(proposedAt, "proposed_at is missing");
            candidates = List.copyOf(requireNonNull(candidates, "candidates is missing"));
            taughtBy = List.copyOf(requireNonNullElse(taughtBy, List.of()));
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("candidates is empty");
            }
        }

        public PromptKey prompt() {
            return new PromptKey(project, promptName);
        }
    }

    /** The harness has taken the job and begins to race the candidates. */
    record ReplayStarted(UUID deploymentId, UUID replayId, int selectExamples, int testExamples, Instant startedAt)
            implements DeploymentEvent {
        public ReplayStarted {
            requireNonNull(deploymentId, "deployment_id is missing");
            requireNonNull(replayId, "replay_id is missing");
            requireNonNull(startedAt, "started_at is missing");
        }
    }

    /** How far a replay is; {@code done} and {@code total} count examples of the phase. */
    record ReplayProgressed(
            UUID deploymentId, UUID replayId, ReplayPhase phase, int done, int total, Instant progressedAt)
            implements DeploymentEvent {
        public ReplayProgressed {
            requireNonNull(deploymentId, "deployment_id is missing");
            requireNonNull(replayId, "replay_id is missing");
            requireNonNull(phase, "phase is missing");
            requireNonNull(progressedAt, "progressed_at is missing");
        }
    }

    /** The verdict of a replay, with the version that won the race and met the test split. */
    record ReplayCompleted(
            UUID deploymentId, UUID replayId, String candidateVersion, ReplayReport report, Instant completedAt)
            implements DeploymentEvent {
        public ReplayCompleted {
            requireNonNull(deploymentId, "deployment_id is missing");
            requireNonNull(replayId, "replay_id is missing");
            requireNonNull(candidateVersion, "candidate_version is missing");
            requireNonNull(report, "report is missing");
            requireNonNull(completedAt, "completed_at is missing");
        }
    }

    /**
     * A transition of the state machine, decided by the registry; it carries what the next service needs to act.
     *
     * @param seq 1 for the first transition of a deployment, then without gaps
     * @param from {@code null} for the transition that opens the deployment
     * @param actor a user, or {@code system:…} where a policy decided
     * @param baseline what was live when the deployment was opened
     * @param candidates the alternatives while the winner is open, afterwards the winner alone
     * @param candidateVersion the winner; until a replay has chosen, the first alternative
     * @param liveVersion the version that is live for the prompt after this transition
     * @param report the replay's report, once there is one
     * @param evidence what a regression rests on
     * @param taughtBy ids of traces that must not judge the candidates
     * @param gate what the policy asked of a replay when the deployment was opened
     * @param improvement the improvement that it belongs to; {@code null} where production traces judge the candidates
     * @param rollout how the candidate reaches users, from the ship on
     * @param watch how it is watched, from the ship on; {@code null} for {@link WatchRules#USUAL}
     */
    record DeploymentTransitioned(
            UUID deploymentId,
            String project,
            String promptName,
            int seq,
            @Nullable DeploymentState from,
            DeploymentState to,
            String actor,
            @Nullable String reason,
            boolean override,
            Instant at,
            PromptSpec baseline,
            List<PromptSpec> candidates,
            String candidateVersion,
            @Nullable String liveVersion,
            @Nullable ClusterRef cluster,
            @Nullable ReplayReport report,
            @Nullable Evidence evidence,
            @JsonProperty(defaultValue = "[]") List<String> taughtBy,
            @Nullable GateRules gate,
            @Nullable ImprovementRef improvement,
            @Nullable RolloutRules rollout,
            @Nullable WatchRules watch)
            implements DeploymentEvent {
        public DeploymentTransitioned {
            requireNonNull(deploymentId, "deployment_id is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(to, "to is missing");
            requireNonNull(actor, "actor is missing");
            requireNonNull(at, "at is missing");
            requireNonNull(baseline, "baseline is missing");
            requireNonNull(candidateVersion, "candidate_version is missing");
            candidates = List.copyOf(requireNonNull(candidates, "candidates is missing"));
            taughtBy = List.copyOf(requireNonNullElse(taughtBy, List.of()));
        }

        public PromptKey prompt() {
            return new PromptKey(project, promptName);
        }
    }

    /**
     * A rollout began, went a step on, or was paused, resumed, completed, aborted or replaced; decided by the registry.
     *
     * @param revision 1 for the beginning, then without gaps
     * @param step counted from 0
     * @param weight the share of the units that the candidate has now, in percent
     * @param controlVersion the version that the other units have
     * @param actor a user, or {@code system:…} where the rules decided
     */
    record RolloutChanged(
            UUID deploymentId,
            String project,
            String promptName,
            int revision,
            RolloutStatus status,
            RolloutRules rules,
            int step,
            int weight,
            String candidateVersion,
            String controlVersion,
            String actor,
            @Nullable String reason,
            Instant changedAt)
            implements DeploymentEvent {
        public RolloutChanged {
            requireNonNull(deploymentId, "deployment_id is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(status, "status is missing");
            requireNonNull(rules, "rules is missing");
            requireNonNull(candidateVersion, "candidate_version is missing");
            requireNonNull(controlVersion, "control_version is missing");
            requireNonNull(actor, "actor is missing");
            requireNonNull(changedAt, "changed_at is missing");
        }

        public PromptKey prompt() {
            return new PromptKey(project, promptName);
        }
    }

    /**
     * What the monitor makes of a rollout step. The first one after a ship says that the deployment is being watched.
     *
     * @param weight the share of traffic that has the version, in percent
     * @param revision the RolloutChanged that it is about; one about an earlier revision is late. {@code null} where the
     *     version went live for all at once
     */
    record RolloutAssessed(
            UUID deploymentId,
            String project,
            String promptName,
            RolloutDecision decision,
            double weight,
            String reason,
            @Nullable Evidence evidence,
            Instant assessedAt,
            @Nullable Integer revision)
            implements DeploymentEvent {
        public RolloutAssessed {
            requireNonNull(deploymentId, "deployment_id is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(decision, "decision is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(assessedAt, "assessed_at is missing");
        }
    }

    /** The live prompt of a deployment got worse than its baseline, by a detector that bounds false alarms. */
    record RegressionDetected(
            UUID deploymentId, String project, String promptName, String version, Evidence evidence, Instant detectedAt)
            implements DeploymentEvent {
        public RegressionDetected {
            requireNonNull(deploymentId, "deployment_id is missing");
            requireNonNull(project, "project is missing");
            requireNonNull(promptName, "prompt_name is missing");
            requireNonNull(version, "version is missing");
            requireNonNull(evidence, "evidence is missing");
            requireNonNull(detectedAt, "detected_at is missing");
        }
    }
}
