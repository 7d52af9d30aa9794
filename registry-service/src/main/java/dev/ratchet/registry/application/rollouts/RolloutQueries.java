package dev.ratchet.registry.application.rollouts;

import dev.ratchet.registry.application.deployments.DeploymentQueries;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.rollouts.RolloutEvent;
import dev.ratchet.registry.domain.rollouts.RolloutHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What can be asked about rollouts, within a project. */
@ApplicationScoped
@Transactional
public class RolloutQueries {
    private static final int MAX_EVENTS = 1_000;

    private final DeploymentQueries deployments;
    private final RolloutHistory history;

    RolloutQueries(DeploymentQueries deployments, RolloutHistory history) {
        this.deployments = deployments;
        this.history = history;
    }

    /** @throws NotFound where the project has no such deployment */
    public Story story(String project, UUID deploymentId) {
        Deployment deployment = deployments.get(project, deploymentId);
        return new Story(deployment, history.of(deploymentId, MAX_EVENTS));
    }

    /** A deployment, and what has happened to its rollout, oldest first. */
    public record Story(Deployment deployment, List<RolloutEvent> history) {}
}
