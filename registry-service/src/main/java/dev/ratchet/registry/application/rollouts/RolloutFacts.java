package dev.ratchet.registry.application.rollouts;

import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.registry.application.IgnoredFacts;
import dev.ratchet.registry.application.deployments.Ledger;
import dev.ratchet.registry.application.deployments.Locked;
import dev.ratchet.registry.application.deployments.Locks;
import dev.ratchet.registry.application.deployments.Rolling;
import dev.ratchet.registry.application.deployments.RolloutLedger;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.IgnoredFact;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.rollouts.Assessment;
import dev.ratchet.registry.domain.rollouts.Rollout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the monitor makes of rollouts. What is about an earlier revision is late, but for evidence against the candidate. */
@ApplicationScoped
@Transactional
public class RolloutFacts {
    private final Locks locks;
    private final Deployments deployments;
    private final Ledger ledger;
    private final RolloutLedger rollouts;
    private final Rolling rolling;
    private final RolloutRollbacks rollbacks;
    private final IgnoredFacts ignored;
    private final Clock clock;

    RolloutFacts(
            Locks locks,
            Deployments deployments,
            Ledger ledger,
            RolloutLedger rollouts,
            Rolling rolling,
            RolloutRollbacks rollbacks,
            IgnoredFacts ignored,
            Clock clock) {
        this.locks = locks;
        this.deployments = deployments;
        this.ledger = ledger;
        this.rollouts = rollouts;
        this.rolling = rolling;
        this.rollbacks = rollbacks;
        this.ignored = ignored;
        this.clock = clock;
    }

    public void assessed(RolloutAssessed fact, UUID cause) {
        Assessment assessment =
                new Assessment(fact.decision(), Reasons.reported(fact.reason()), fact.evidence(), clock.now());
        ignored.unless("RolloutAssessed", fact.deploymentId(), () -> {
            Locked locked = locks.ofFact(fact.deploymentId());
            switch (fact.decision()) {
                case WATCHING -> watching(locked, assessment, cause);
                case ADVANCE -> step(current(locked, fact), assessment, Rollout::advance, cause);
                case PROMOTE -> step(current(locked, fact), assessment, Rollout::promote, cause);
                case HOLD -> hold(current(locked, fact), assessment);
                case ROLL_BACK -> rollbacks.rollBack(locked, assessment, fact.revision(), cause);
            }
        });
    }

    /** Says that the deployment is being watched, which is so at every revision. */
    private void watching(Locked locked, Assessment assessment, UUID cause) {
        Moved moved = locked.deployment()
                .watch(assessment, new Decision(Decision.MONITOR, assessment.reason(), assessment.at()));
        rollouts.assessed(locked.deployment(), assessment);
        ledger.record(moved, locked.prompt().liveVersion(), cause);
    }

    private void step(Locked locked, Assessment assessment, UnaryOperator<Rollout> step, UUID cause) {
        Decision by = new Decision(Decision.ROLLOUT, assessment.reason(), assessment.at());
        Deployment after =
                locked.deployment().roll(rollout -> step.apply(rollout.assessed(assessment)), assessment.at());
        rollouts.assessed(locked.deployment(), assessment);
        rolling.take(locked, after, by, cause);
    }

    private void hold(Locked locked, Assessment assessment) {
        Deployment held = locked.deployment().roll(rollout -> rollout.assessed(assessment), assessment.at());
        rollouts.assessed(held, assessment);
        deployments.save(held);
    }

    private static Locked current(Locked locked, RolloutAssessed fact) {
        if (fact.revision() == null) {
            throw new IgnoredFact("not_a_gradual_rollout");
        }
        if (fact.revision() != locked.deployment().rollout().revision()) {
            throw new IgnoredFact("late");
        }
        return locked;
    }
}
