package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.policies.PromotionPolicies;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.policies.PromotionPolicy;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.rollouts.RolloutChoice;
import dev.ratchet.registry.domain.rollouts.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an owner decides about a deployment. Each answers the deployment as it is afterwards. */
@ApplicationScoped
@Transactional
public class OwnerDecisions {
    private final Locks locks;
    private final Deployments deployments;
    private final PromptVersions versions;
    private final PromotionPolicies policies;
    private final Shipping shipping;
    private final Ledger ledger;
    private final AuditLog audit;
    private final Clock clock;

    OwnerDecisions(
            Locks locks,
            Deployments deployments,
            PromptVersions versions,
            PromotionPolicies policies,
            Shipping shipping,
            Ledger ledger,
            AuditLog audit,
            Clock clock) {
        this.locks = locks;
        this.deployments = deployments;
        this.versions = versions;
        this.policies = policies;
        this.shipping = shipping;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param choice how it reaches users, where that is not left to the policy */
    public Deployment approve(Request request, boolean override, RolloutChoice choice) {
        return decide("approve", request, (locked, by) -> {
            PromotionPolicy policy = policies.inForce(locked.prompt()).policy();
            Terms terms = new Terms(choice.over(policy.rollout(), ""), policy.watch());
            shipping.ship(locked, by, override, terms, EventIds.fresh());
        });
    }

    public Deployment rollBack(Request request) {
        return decide("rollback", request, (locked, by) -> shipping.rollBack(locked, by, EventIds.fresh()));
    }

    public Deployment reject(Request request) {
        return decide("reject", request, (locked, by) -> {
            Deployment deployment = locked.deployment();
            record(locked, deployment.reject(by));
            versions.archiveDrafts(locked.prompt().id(), Drafts.of(deployment));
        });
    }

    public Deployment dismiss(Request request) {
        return decide(
                "dismiss",
                request,
                (locked, by) -> record(locked, locked.deployment().dismiss(by)));
    }

    private void record(Locked locked, Moved moved) {
        ledger.record(moved, locked.prompt().liveVersion(), EventIds.fresh());
    }

    private Deployment decide(String action, Request request, Step step) {
        String reason = Reasons.told(request.reason());
        Locked locked = locks.inProject(request.project(), request.deploymentId());
        Decision by = new Decision(request.actor(), reason, clock.now());
        step.take(locked, by);
        audit.append(new AuditLog.Entry(
                request.project(), by.actor(), action, "deployment/" + request.deploymentId(), reason, by.at()));
        return deployments.find(request.deploymentId()).orElseThrow();
    }

    /** Who wants what of which deployment, and why. */
    public record Request(
            String project,
            String actor,
            UUID deploymentId,
            @Nullable String reason) {}

    private interface Step {
        void take(Locked locked, Decision by);
    }
}
