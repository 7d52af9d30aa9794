package dev.ratchet.registry.application.rollouts;

import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.registry.application.deployments.Alarms;
import dev.ratchet.registry.application.deployments.Locked;
import dev.ratchet.registry.application.deployments.RolloutLedger;
import dev.ratchet.registry.application.deployments.Shipping;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.IgnoredFact;
import dev.ratchet.registry.domain.rollouts.Assessment;
import dev.ratchet.registry.domain.rollouts.Rollout;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Acts on evidence against a candidate. It counts at whatever revision it was collected: a step, a pause or a promotion that
 * came in between makes the candidate no better. Where the rollout has been completed meanwhile, it is an alarm, and the
 * prompt's policy decides.
 */
@ApplicationScoped
class RolloutRollbacks {
    private final RolloutLedger rollouts;
    private final Shipping shipping;
    private final Alarms alarms;

    RolloutRollbacks(RolloutLedger rollouts, Shipping shipping, Alarms alarms) {
        this.rollouts = rollouts;
        this.shipping = shipping;
        this.alarms = alarms;
    }

    void rollBack(Locked locked, Assessment against, @Nullable Integer revision, UUID cause) {
        Deployment deployment = locked.deployment();
        Rollout rollout = deployment.rollout();
        if (revision == null) {
            throw new IgnoredFact("not_a_gradual_rollout");
        }
        if (revision > rollout.revision()) {
            throw new IgnoredFact("unknown_revision");
        }
        if (rollout.onItsWay()) {
            Decision by = new Decision(Decision.ROLLOUT, Reasons.reported(against.reason()), against.at());
            rollouts.assessed(deployment, against);
            shipping.rollBack(new Locked(locked.prompt(), deployment.assessed(against)), by, cause);
        } else {
            alarm(locked, rollout, against.evidence(), cause);
        }
    }

    private void alarm(Locked locked, Rollout rollout, @Nullable Evidence evidence, UUID cause) {
        if (rollout.status() != RolloutStatus.COMPLETED || evidence == null) {
            throw new IgnoredFact("rollout_" + rollout.status().wireName());
        }
        alarms.raise(locked, locked.deployment().trial().candidateVersion(), evidence, cause);
    }
}
