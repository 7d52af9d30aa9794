package dev.ratchet.harness.application.replays;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.harness.domain.replays.ReplayJobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens a replay for a proposed deployment, and abandons one whose deployment has gone on without it. */
@ApplicationScoped
public class OpenReplays {
    private final ReplayJobs jobs;

    OpenReplays(ReplayJobs jobs) {
        this.jobs = jobs;
    }

    @Transactional
    public void follow(DeploymentTransitioned transition) {
        switch (transition.to()) {
            case PROPOSED -> jobs.open(transition);
            case AB_RUNNING -> {} // that is this replay
            case AB_PASSED, AB_FAILED, SHIPPED, MONITORING, REGRESSED, ROLLED_BACK, REJECTED ->
                jobs.abandon(
                        transition.deploymentId(),
                        "the deployment is " + transition.to().wireName());
        }
    }
}
