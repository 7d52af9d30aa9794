package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.registry.application.plans.ProjectPlans;
import dev.ratchet.registry.application.policies.PromotionPolicies;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.domain.policies.Condition;
import dev.ratchet.registry.domain.policies.PolicyCheck;
import dev.ratchet.registry.domain.policies.PolicyVersion;
import dev.ratchet.registry.domain.policies.Verdict;
import dev.ratchet.registry.domain.policies.Verdicts;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.rollouts.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets a prompt's policy judge a replay that has ended, and ships at once what needs no owner. */
@ApplicationScoped
public class AutoShip {
    private final PromotionPolicies policies;
    private final ProjectPlans plans;
    private final Verdicts verdicts;
    private final Shipping shipping;
    private final AuditLog audit;
    private final Clock clock;

    AutoShip(
            PromotionPolicies policies,
            ProjectPlans plans,
            Verdicts verdicts,
            Shipping shipping,
            AuditLog audit,
            Clock clock) {
        this.policies = policies;
        this.plans = plans;
        this.verdicts = verdicts;
        this.shipping = shipping;
        this.audit = audit;
        this.clock = clock;
    }

    /** The verdict is kept whether it ships or not. */
    void judge(Locked locked, ReplayReport report, UUID cause) {
        PolicyVersion policy = policies.inForce(locked.prompt());
        List<Condition> conditions = new ArrayList<>(PolicyCheck.of(report, policy.policy()));
        conditions.add(baselineIsLive(locked));
        conditions.add(nothingRollsOut(locked.prompt()));
        conditions.add(planAllows(locked.prompt()));
        Verdict verdict = new Verdict(policy.version(), policy.policy().approval(), conditions);
        verdicts.keep(locked.deployment().id(), verdict, clock.now());
        if (locked.deployment().state() == DeploymentState.AB_PASSED && verdict.ships()) {
            ship(locked, verdict, policy.policy().terms(), cause);
        }
    }

    /** A candidate that has beaten a version which nobody uses any more has proved nothing. */
    private static Condition baselineIsLive(Locked locked) {
        String compared = locked.deployment().proposal().baseline().version();
        String live = String.valueOf(locked.prompt().liveVersion());
        return new Condition(
                "baseline",
                compared + " is live",
                live + " is live",
                compared.equals(live),
                "it was compared with " + compared + " and " + live + " is live");
    }

    /** Where each candidate took the place of the one before it, none would ever come to an end. */
    private static Condition nothingRollsOut(Prompt prompt) {
        boolean busy = prompt.hasRollout();
        return new Condition(
                "rollout",
                "no other is running",
                busy ? "another is running" : "none is running",
                !busy,
                busy ? "the rollout of another candidate is running" : "no other rollout is running");
    }

    private Condition planAllows(Prompt prompt) {
        Plan plan = plans.of(prompt.key().project()).plan();
        String wanted = "at least " + Plan.CLOSED_LOOP.wireName();
        return new Condition(
                "plan",
                wanted,
                plan.wireName(),
                plan.includes(Plan.CLOSED_LOOP),
                "the project's plan is " + plan.wireName() + ", " + wanted + " is needed");
    }

    private void ship(Locked locked, Verdict verdict, Terms terms, UUID cause) {
        Deployment deployment = locked.deployment();
        String numbers = verdict.conditions().stream().map(Condition::words).collect(Collectors.joining("; "));
        String reason = Reasons.reported("By policy version " + verdict.policyVersion() + ": " + numbers);
        Decision by = new Decision(Decision.AUTOSHIP, reason, clock.now());
        shipping.ship(locked, by, false, terms, cause);
        audit.append(new AuditLog.Entry(
                deployment.prompt().project(),
                by.actor(),
                "approve",
                "deployment/" + deployment.id(),
                reason,
                by.at()));
    }
}
