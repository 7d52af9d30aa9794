package dev.ratchet.registry.application.improvements;

import dev.ratchet.registry.application.evaluations.CancelEvaluation;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.evaluations.Evaluations;
import dev.ratchet.registry.domain.improvements.Improvement;
import dev.ratchet.registry.domain.improvements.Improvements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Calls an improvement off before it has candidates; afterwards an owner rejects their deployment. */
@ApplicationScoped
public class CancelImprovement {
    private final Improvements improvements;
    private final Deployments deployments;
    private final Evaluations evaluated;
    private final CancelEvaluation evaluations;
    private final AuditLog audit;
    private final Clock clock;

    CancelImprovement(
            Improvements improvements,
            Deployments deployments,
            Evaluations evaluated,
            CancelEvaluation evaluations,
            AuditLog audit,
            Clock clock) {
        this.improvements = improvements;
        this.deployments = deployments;
        this.evaluated = evaluated;
        this.evaluations = evaluations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound where the project has no such improvement
     * @throws Conflict where it is over, or has candidates */
    @Transactional
    public void cancel(String project, UUID id, String actor) {
        Improvement improvement = improvements
                .lock(id)
                .filter(found -> found.prompt().project().equals(project))
                .orElseThrow(() -> ImprovementQueries.unknown(id));
        if (improvement.stopReason() != null) {
            throw new Conflict("The improvement is over: " + improvement.stopReason());
        }
        deployments.ofImprovement(id).ifPresent(deployment -> {
            throw new Conflict("The improvement has candidates; reject deployment " + deployment.id() + " instead");
        });
        improvements.save(improvement.stopped("called off by " + actor, clock.now()));
        if (evaluated
                .find(improvement.evaluationId())
                .filter(baseline -> !baseline.status().isOver())
                .isPresent()) {
            evaluations.cancel(project, improvement.evaluationId(), actor);
        }
        audit.append(new AuditLog.Entry(
                project, actor, "cancel_improvement", RequestImprovement.subject(improvement), null, clock.now()));
    }
}
