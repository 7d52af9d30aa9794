package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.registry.domain.rollouts.Rollout;
import org.jspecify.annotations.Nullable;

/** A deployment after a move, with the transition that took it there and the event that tells of it. */
public record Moved(Deployment deployment, Transition transition) {

    /** The event to publish.
     *
     * @param liveVersion the version that is live for the prompt after this transition */
    public DeploymentTransitioned event(@Nullable String liveVersion) {
        Rollout rollout = deployment.release().rollout();
        return new DeploymentTransitioned(
                deployment.id(),
                deployment.prompt().project(),
                deployment.prompt().promptName(),
                transition.seq(),
                transition.from(),
                transition.to(),
                transition.actor(),
                transition.reason(),
                transition.override(),
                transition.at(),
                deployment.proposal().baseline(),
                deployment.contenders().stream().map(CandidateVersion::spec).toList(),
                deployment.trial().candidateVersion(),
                liveVersion,
                deployment.proposal().cluster(),
                deployment.trial().report(),
                transition.evidence(),
                deployment.proposal().taughtBy(),
                deployment.proposal().gate(),
                deployment.proposal().improvement(),
                rollout == null ? null : rollout.rules(),
                rollout == null ? null : rollout.watch());
    }
}
