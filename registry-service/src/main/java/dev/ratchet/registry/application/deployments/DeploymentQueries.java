package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.DeploymentSummary;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Deployments.Filter;
import dev.ratchet.registry.domain.deployments.MetricWindows;
import dev.ratchet.registry.domain.deployments.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What can be asked about deployments, within a project. */
@ApplicationScoped
@Transactional
public class DeploymentQueries {
    private static final int MAX_WINDOWS = 1_000;

    private final Deployments deployments;
    private final MetricWindows windows;

    DeploymentQueries(Deployments deployments, MetricWindows windows) {
        this.deployments = deployments;
        this.windows = windows;
    }

    public Page<DeploymentSummary> page(Filter filter, Page.Slice slice) {
        return deployments.page(filter, slice);
    }

    /** @throws NotFound where the project has no such deployment */
    public Deployment get(String project, UUID id) {
        return deployments
                .find(id)
                .filter(deployment -> deployment.prompt().project().equals(project))
                .orElseThrow(() -> new NotFound("There is no deployment " + id));
    }

    public List<Transition> transitions(String project, UUID id) {
        return transitions(get(project, id));
    }

    public List<Transition> transitions(Deployment deployment) {
        return deployments.transitions(deployment.id());
    }

    public List<MetricWindowClosed> windows(Deployment deployment) {
        return windows.of(deployment.id(), MAX_WINDOWS);
    }
}
