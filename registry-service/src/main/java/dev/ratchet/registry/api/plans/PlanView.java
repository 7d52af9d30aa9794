package dev.ratchet.registry.api.plans;

import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.domain.plans.ProjectPlan;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project's plan, as the API tells it. */
@Schema(name = "Plan")
record PlanView(
        @Schema(examples = "default") String project,
        Plan plan,

        @Schema(
                description =
                        "Whether the plan has deployments: candidates from production failures, proved and shipped")
        boolean closedLoop,

        @Schema(description = "All plans, each including those before it")
        List<Plan> plans,

        @Schema(description = "null where it is the installation's default") @Nullable String changedBy,

        @Nullable Instant changedAt) {

    static PlanView of(String project, ProjectPlan plan) {
        return new PlanView(
                project,
                plan.plan(),
                plan.plan().includes(Plan.CLOSED_LOOP),
                List.of(Plan.values()),
                plan.changedBy(),
                plan.changedAt());
    }
}
