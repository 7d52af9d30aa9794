package dev.ratchet.registry.application.deployments;

import dev.ratchet.registry.application.prompts.LiveVersions;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Split;
import dev.ratchet.registry.domain.rollouts.Rollout;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes rollouts on: whoever gets another version than before is told of it in the transaction of the step. */
@ApplicationScoped
public class Rolling {
    private final Deployments deployments;
    private final PromptVersions versions;
    private final LiveVersions liveVersions;
    private final RolloutLedger rollouts;

    Rolling(Deployments deployments, PromptVersions versions, LiveVersions liveVersions, RolloutLedger rollouts) {
        this.deployments = deployments;
        this.versions = versions;
        this.liveVersions = liveVersions;
        this.rollouts = rollouts;
    }

    /** Keeps the deployment as it is after a step of its rollout, and does what follows. */
    public void take(Locked locked, Deployment after, Decision by, UUID cause) {
        deployments.save(after);
        if (differs(locked.deployment().rollout(), after.rollout())) {
            deliver(locked.prompt(), after, by, cause);
        }
        rollouts.changed(after, by, cause);
    }

    private static boolean differs(Rollout before, Rollout after) {
        return before.weight() != after.weight() || before.onItsWay() != after.onItsWay();
    }

    /** Gives its users the version that the deployment's rollout has for them, and the prompt as it is then. */
    Prompt deliver(Prompt prompt, Deployment deployment, Decision by, UUID cause) {
        if (deployment.id().equals(prompt.deploymentId())) {
            return liveVersions.share(prompt, null, by.at(), cause); // all that can change of a live one
        }
        endOthers(prompt, deployment, by, cause);
        Split split = deployment.split(prompt.deploymentId());
        return deployment.rollout().onItsWay()
                ? liveVersions.share(prompt, split, by.at(), cause)
                : liveVersions.change(
                        prompt, deployment.trial().candidateVersion(), deployment.id(), split, by.at(), cause);
    }

    /** A rollout that has begun ends another one and what is held back; one that is complete supersedes all before it. */
    private void endOthers(Prompt prompt, Deployment later, Decision by, UUID cause) {
        deployments.inProduction(prompt.key()).stream()
                .filter(earlier -> !earlier.equals(later.id()))
                .map(deployments::lock)
                .forEach(earlier -> end(prompt, earlier, later, by, cause));
    }

    private void end(Prompt prompt, Deployment earlier, Deployment later, Decision by, UUID cause) {
        Deployment ended = earlier.rollout().onItsWay() || !later.rollout().onItsWay()
                ? earlier.supersededBy(later.id(), by.at())
                : earlier.withoutHoldback(by.at());
        if (ended.equals(earlier)) {
            return;
        }
        deployments.save(ended);
        if (ended.rollout().revision() != earlier.rollout().revision()) {
            String why = "version " + later.trial().candidateVersion() + " was shipped";
            rollouts.changed(ended, new Decision(by.actor(), why, by.at()), cause);
        }
        if (earlier.rollout().onItsWay()) {
            versions.archiveDrafts(prompt.id(), List.of(earlier.trial().candidateVersion()));
        }
    }
}
