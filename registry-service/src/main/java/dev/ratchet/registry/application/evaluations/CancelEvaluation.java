package dev.ratchet.registry.application.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationCancelled;
import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Conflict;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.domain.evaluations.EvaluationStatus;
import dev.ratchet.registry.domain.evaluations.Evaluations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Calls an evaluation off; the harness ends it with what is done. */
@ApplicationScoped
public class CancelEvaluation {
    private final Evaluations evaluations;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    CancelEvaluation(Evaluations evaluations, Announcements announcements, AuditLog audit, Clock clock) {
        this.evaluations = evaluations;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Once more changes nothing.
     *
     * @throws NotFound where the project has no such evaluation
     * @throws Conflict where it is over */
    @Transactional
    public Evaluation cancel(String project, UUID id, String actor) {
        Evaluation held = evaluations
                .lock(id)
                .filter(found -> found.subject().prompt().project().equals(project))
                .orElseThrow(() -> EvaluationQueries.unknown(id));
        Evaluation cancelling = held.cancelling();
        if (held.status() == EvaluationStatus.CANCELLING) {
            return held;
        }
        Instant now = clock.now();
        evaluations.update(cancelling);
        announcements.make(new EvaluationCancelled(id, actor, now), now, id);
        audit.append(
                new AuditLog.Entry(project, actor, "cancel_evaluation", RequestEvaluation.subject(held), null, now));
        return cancelling;
    }
}
