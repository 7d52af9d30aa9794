package dev.ratchet.registry.application.deployments;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.rollouts.Assessment;
import dev.ratchet.registry.domain.rollouts.Rollout;
import dev.ratchet.registry.domain.rollouts.RolloutEvent;
import dev.ratchet.registry.domain.rollouts.RolloutHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps what happens to rollouts, and tells the monitor of their changes, all in the current transaction. */
@ApplicationScoped
public class RolloutLedger {
    private final RolloutHistory history;
    private final Announcements announcements;

    RolloutLedger(RolloutHistory history, Announcements announcements) {
        this.history = history;
        this.announcements = announcements;
    }

    /** Of a deployment whose rollout is at a new revision. */
    void changed(Deployment deployment, Decision by, UUID cause) {
        Rollout rollout = deployment.rollout();
        history.add(deployment.id(), RolloutEvent.changed(rollout, by.actor(), by.reason(), by.at()));
        if (rollout.told()) {
            announcements.make(event(deployment, by), by.at(), EventIds.derived(cause, rollout.revision()));
        }
    }

    /** Before anything follows from it. */
    public void assessed(Deployment deployment, Assessment assessment) {
        history.add(deployment.id(), RolloutEvent.assessed(deployment.rollout(), assessment, Decision.MONITOR));
    }

    private static RolloutChanged event(Deployment deployment, Decision by) {
        Rollout rollout = deployment.rollout();
        return new RolloutChanged(
                deployment.id(),
                deployment.prompt().project(),
                deployment.prompt().promptName(),
                rollout.revision(),
                rollout.status(),
                rollout.rules(),
                rollout.step(),
                rollout.weight(),
                deployment.trial().candidateVersion(),
                requireNonNull(deployment.release().predecessorVersion()),
                by.actor(),
                by.reason(),
                by.at());
    }
}
