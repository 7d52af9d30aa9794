package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.data.Evidence;
import dev.ratchet.registry.application.policies.PromotionPolicies;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.deployments.Alarm;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.deployments.RollbackPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Counts a deployment as regressed, and takes it back where the policy gives no grace. */
@ApplicationScoped
public class Alarms {
    private final PromotionPolicies policies;
    private final Shipping shipping;
    private final Ledger ledger;
    private final Clock clock;

    Alarms(PromotionPolicies policies, Shipping shipping, Ledger ledger, Clock clock) {
        this.policies = policies;
        this.shipping = shipping;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param version the version that was seen to get worse */
    public void raise(Locked locked, String version, Evidence evidence, UUID cause) {
        Instant now = clock.now();
        RollbackPolicy policy = policies.inForce(locked.prompt()).policy().rollback();
        Decision by = new Decision(Decision.MONITOR, Reasons.reported(evidence.explanation()), now);
        Moved moved = locked.deployment().regress(version, new Alarm(evidence, policy.dueAt(now)), by);
        ledger.record(moved, locked.prompt().liveVersion(), cause);
        if (policy.actsAtOnce()) {
            shipping.rollBack(
                    new Locked(locked.prompt(), moved.deployment()), AutoRollback.of(moved.deployment(), now), cause);
        }
    }
}
