package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.IgnoredFact;
import dev.ratchet.registry.domain.prompts.Prompts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The one order in which rows are locked: the prompt, then its deployments. Whoever keeps to it cannot deadlock, and all
 * changes to what is live for a prompt happen one after the other. The end of the project's audit chain comes last, by
 * itself: the audit log takes it when the transaction commits.
 */
@ApplicationScoped
public class Locks {
    private final Prompts prompts;
    private final Deployments deployments;

    Locks(Prompts prompts, Deployments deployments) {
        this.prompts = prompts;
        this.deployments = deployments;
    }

    /** @throws NotFound where the project has no such deployment */
    public Locked inProject(String project, UUID deploymentId) {
        PromptKey prompt = deployments
                .promptOf(deploymentId)
                .filter(key -> key.project().equals(project))
                .orElseThrow(() -> new NotFound("There is no deployment " + deploymentId));
        return take(prompt, deploymentId);
    }

    /** @throws IgnoredFact where there is no such deployment */
    public Locked ofFact(UUID deploymentId) {
        PromptKey prompt = deployments.promptOf(deploymentId).orElseThrow(() -> new IgnoredFact("unknown_deployment"));
        return take(prompt, deploymentId);
    }

    private Locked take(PromptKey prompt, UUID deploymentId) {
        return new Locked(prompts.lock(prompt).orElseThrow(), deployments.lock(deploymentId));
    }
}
