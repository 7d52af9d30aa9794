package dev.ratchet.registry.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the caller of a framework's refusal, which names only its title, what to do about it. */
@ApplicationScoped
public class ProblemAdvice implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return switch (problem.getStatusCode()) {
            case 401 -> advised(problem, "Send a valid API key as 'Authorization: Bearer rk_…', or sign in");
            case 403 ->
                problem.getDetail() == null
                        ? advised(
                                problem,
                                "Your role in this project does not allow this: decisions need an owner, new versions a member")
                        : problem;
            default -> problem;
        };
    }

    private static HttpProblem advised(HttpProblem problem, String advice) {
        return HttpProblem.builder(problem).withDetail(advice).build();
    }
}
