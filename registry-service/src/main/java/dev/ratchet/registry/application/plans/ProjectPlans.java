package dev.ratchet.registry.application.plans;

import dev.ratchet.registry.config.PlanConfig;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.domain.plans.Plans;
import dev.ratchet.registry.domain.plans.ProjectPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Which plan a project has, and who changes it. */
@ApplicationScoped
@Transactional
public class ProjectPlans {
    private final Plans plans;
    private final AuditLog audit;
    private final Clock clock;
    private final Plan standard;

    ProjectPlans(Plans plans, AuditLog audit, Clock clock, PlanConfig config) {
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
        this.standard = config.standard();
    }

    public ProjectPlan of(String project) {
        return plans.find(project).orElseGet(() -> new ProjectPlan(standard, null, null));
    }

    public ProjectPlan change(String project, Plan plan, String actor) {
        ProjectPlan changed = new ProjectPlan(plan, actor, clock.now());
        String before = of(project).plan().wireName();
        plans.put(project, changed);
        audit.append(new AuditLog.Entry(
                project,
                actor,
                "change_plan",
                "project/" + project + "/plan",
                "from " + before + " to " + plan.wireName(),
                clock.now()));
        return changed;
    }
}
