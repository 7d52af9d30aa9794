package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.registry.application.IgnoredFacts;
import dev.ratchet.registry.application.policies.PromotionPolicies;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.deployments.Alarm;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.IgnoredFact;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.deployments.RollbackPolicy;
import dev.ratchet.registry.domain.deployments.Rollout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** What the monitor reports of a version in production. */
@ApplicationScoped
@Transactional
public class WatchFacts {
    private final Locks locks;
    private final Shipping shipping;
    private final Ledger ledger;
    private final IgnoredFacts ignored;
    private final Clock clock;
    private final PromotionPolicies policies;

    WatchFacts(
            Locks locks,
            Shipping shipping,
            Ledger ledger,
            IgnoredFacts ignored,
            Clock clock,
            PromotionPolicies policies) {
        this.locks = locks;
        this.shipping = shipping;
        this.ledger = ledger;
        this.ignored = ignored;
        this.clock = clock;
        this.policies = policies;
    }

    public void assessed(RolloutAssessed fact, UUID cause) {
        ignored.unless("RolloutAssessed", fact.deploymentId(), () -> {
            Locked locked = locks.ofFact(fact.deploymentId());
            switch (fact.decision()) {
                case WATCHING ->
                    ledger.record(
                            watched(locked.deployment(), fact), locked.prompt().liveVersion(), cause);
                case ADVANCE, PROMOTE, HOLD, ROLL_BACK -> throw new IgnoredFact("not_a_gradual_rollout");
            }
        });
    }

    private Moved watched(Deployment deployment, RolloutAssessed fact) {
        Instant now = clock.now();
        Rollout rollout = deployment.rollout().assessed(fact.weight(), fact.decision(), fact.reason(), now);
        return deployment.watch(rollout, new Decision(Decision.MONITOR, Reasons.reported(fact.reason()), now));
    }

    public void regressed(RegressionDetected fact, UUID cause) {
        ignored.unless("RegressionDetected", fact.deploymentId(), () -> {
            Locked locked = locks.ofFact(fact.deploymentId());
            Instant now = clock.now();
            RollbackPolicy policy = policies.inForce(locked.prompt()).policy().rollback();
            Decision by = new Decision(
                    Decision.MONITOR, Reasons.reported(fact.evidence().explanation()), now);
            Moved moved =
                    locked.deployment().regress(fact.version(), new Alarm(fact.evidence(), policy.dueAt(now)), by);
            ledger.record(moved, locked.prompt().liveVersion(), cause);
            if (policy.actsAtOnce()) {
                shipping.rollBack(
                        new Locked(locked.prompt(), moved.deployment()),
                        AutoRollback.of(moved.deployment(), now),
                        cause);
            }
        });
    }
}
