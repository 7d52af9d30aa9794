package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.clustering.domain.prompts.KnownDeployment;
import dev.ratchet.clustering.domain.synthesis.Subject.OfCluster;
import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventIds;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The work of getting candidates, as a worker holds it.
 *
 * @param attempts how often it was taken up, this time included
 * @param fence grows each time it is taken up; a worker with an old one has lost the job
 */
public record SynthesisJob(
        UUID id, PromptKey prompt, Subject subject, String baselineVersion, int attempts, long fence) {

    /** One proposal a job: whoever finishes it, the deployment is the same. */
    public UUID deploymentId() {
        return EventIds.derived("deployment", id);
    }

    /** The deployment as it is until the registry takes it up. */
    public KnownDeployment deployment(Instant now) {
        UUID cluster = subject instanceof OfCluster(UUID clusterId) ? clusterId : null;
        return new KnownDeployment(
                deploymentId(),
                prompt,
                baselineVersion,
                DeploymentState.PROPOSED,
                KnownDeployment.UNANSWERED,
                now,
                cluster);
    }

    public CandidateProposed proposal(Material material, List<Candidate> candidates, Instant now) {
        return new CandidateProposed(
                deploymentId(),
                prompt.project(),
                prompt.promptName(),
                baselineVersion,
                candidates,
                material.origin().cluster(),
                material.shownTraceIds(),
                material.origin().improvement(),
                now);
    }
}
