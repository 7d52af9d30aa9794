package dev.ratchet.registry.application.rollouts;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.deployments.Locked;
import dev.ratchet.registry.application.deployments.Locks;
import dev.ratchet.registry.application.deployments.OwnerDecisions.Request;
import dev.ratchet.registry.application.deployments.Rolling;
import dev.ratchet.registry.application.deployments.Shipping;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.rollouts.Rollout;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What an owner decides about a rollout. Each answers the deployment as it is afterwards. */
@ApplicationScoped
@Transactional
public class RolloutDecisions {
    private final Locks locks;
    private final Deployments deployments;
    private final Rolling rolling;
    private final Shipping shipping;
    private final AuditLog audit;
    private final Clock clock;

    RolloutDecisions(
            Locks locks, Deployments deployments, Rolling rolling, Shipping shipping, AuditLog audit, Clock clock) {
        this.locks = locks;
        this.deployments = deployments;
        this.rolling = rolling;
        this.shipping = shipping;
        this.audit = audit;
        this.clock = clock;
    }

    public Deployment pause(Request request) {
        return decide("pause_rollout", request, (locked, by) -> {
            Deployment paused = locked.deployment().roll(Rollout::pause, by.at());
            by.requiredReason("a pause");
            rolling.take(locked, paused, by, EventIds.fresh());
        });
    }

    public Deployment resume(Request request) {
        return decide("resume_rollout", request, step(Rollout::resume));
    }

    /** To the last step at once; of a complete rollout, to the units that were held back. */
    public Deployment promote(Request request) {
        return decide("promote_rollout", request, step(Rollout::promoteNow));
    }

    /** Takes the deployment back. */
    public Deployment abort(Request request) {
        return decide("abort_rollout", request, (locked, by) -> {
            locked.deployment().rollout().checkAbortable();
            shipping.rollBack(locked, by, EventIds.fresh());
        });
    }

    private Step step(UnaryOperator<Rollout> step) {
        return (locked, by) -> rolling.take(locked, locked.deployment().roll(step, by.at()), by, EventIds.fresh());
    }

    private Deployment decide(String action, Request request, Step step) {
        String reason = Reasons.told(request.reason());
        Locked locked = locks.inProject(request.project(), request.deploymentId());
        Decision by = new Decision(request.actor(), reason, clock.now());
        step.take(locked, by);
        UUID id = request.deploymentId();
        audit.append(new AuditLog.Entry(request.project(), by.actor(), action, "deployment/" + id, reason, by.at()));
        return deployments.find(id).orElseThrow();
    }

    private interface Step {
        void take(Locked locked, Decision by);
    }
}
