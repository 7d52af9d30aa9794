package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.policies.PromotionPolicies;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.deployments.Alarm;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Deployments.Due;
import dev.ratchet.registry.domain.prompts.Prompts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Rolls back what has regressed and whose grace period nobody has used. Every replica may sweep at the same time. */
@ApplicationScoped
public class DueRollbacks {
    private static final Logger LOG = Logger.getLogger(DueRollbacks.class);
    private static final int BATCH = 50;

    private final Prompts prompts;
    private final Deployments deployments;
    private final Shipping shipping;
    private final PromotionPolicies policies;
    private final Clock clock;

    DueRollbacks(Prompts prompts, Deployments deployments, Shipping shipping, PromotionPolicies policies, Clock clock) {
        this.prompts = prompts;
        this.deployments = deployments;
        this.shipping = shipping;
        this.policies = policies;
        this.clock = clock;
    }

    @Scheduled(
            every = "${ratchet.policy.sweep-interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> deployments.dueRollbacks(BATCH))
                    .forEach(this::tryRollBack);
        } catch (RuntimeException e) {
            LOG.warnf("Cannot look for rollbacks that are due; trying again: %s", e.getMessage());
        }
    }

    private void tryRollBack(Due due) {
        try {
            QuarkusTransaction.requiringNew().run(() -> rollBack(due));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Deployment %s is due to be rolled back and cannot be; trying again", due.deploymentId());
        }
    }

    /** A prompt that another transaction holds is left for the next sweep. */
    private void rollBack(Due due) {
        prompts.lockIfFree(due.promptId()).ifPresent(prompt -> {
            Deployment deployment = deployments.lock(due.deploymentId());
            Instant now = clock.now();
            if (isDue(deployment, now)) {
                decide(new Locked(prompt, deployment), now);
            }
        });
    }

    /** An owner may have switched automatic rollback off in the meantime. */
    private void decide(Locked locked, Instant now) {
        Deployment deployment = locked.deployment();
        if (policies.inForce(locked.prompt()).policy().rollback().automatic()) {
            shipping.rollBack(locked, AutoRollback.of(deployment, now), EventIds.fresh());
        } else {
            deployments.save(deployment.rollbackCalledOff(now));
        }
    }

    /** An owner may have dismissed the alarm, or shipped another version, since the sweep began. */
    private static boolean isDue(Deployment deployment, Instant now) {
        Alarm alarm = deployment.alarm();
        return alarm != null
                && alarm.rollbackDueAt() != null
                && !alarm.rollbackDueAt().isAfter(now);
    }
}
