package dev.ratchet.registry.api.plans;

import dev.ratchet.registry.api.Problems;
import dev.ratchet.registry.application.plans.ProjectPlans;
import dev.ratchet.registry.domain.plans.Plan;
import dev.ratchet.registry.security.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.net.URI;

/** Answers 402 where the project's plan is too small. Who asks, and in which role, has been checked before. */
@Provider
@NeedsPlan(Plan.TEAM)
@Priority(Priorities.AUTHORIZATION + 1)
public class PlanGate implements ContainerRequestFilter {
    private static final String UPGRADE = "/settings/plan";

    private final ProjectPlans plans;
    private final Caller caller;
    private final ResourceInfo target;

    PlanGate(ProjectPlans plans, Caller caller, ResourceInfo target) {
        this.plans = plans;
        this.caller = caller;
        this.target = target;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Plan needed = needed();
        Plan current = plans.of(caller.project()).plan();
        if (!current.includes(needed)) {
            throw refusal(needed, current, request.getUriInfo().getRequestUri().getRawPath());
        }
    }

    private Plan needed() {
        Method operation = target.getResourceMethod();
        NeedsPlan own = operation.getAnnotation(NeedsPlan.class);
        return own != null
                ? own.value()
                : target.getResourceClass().getAnnotation(NeedsPlan.class).value();
    }

    private static HttpProblem refusal(Plan needed, Plan current, String path) {
        return Problems.builder(402, "Payment Required")
                .withDetail("The closed loop needs plan " + needed.wireName() + " or above; this project is on "
                        + current.wireName() + ". An owner changes the plan at " + UPGRADE
                        + " or with PUT /plan. Rejecting and rolling back work on every plan")
                .withInstance(URI.create(path))
                .with("required_plan", needed.wireName())
                .with("current_plan", current.wireName())
                .with("upgrade_url", UPGRADE)
                .build();
    }
}
