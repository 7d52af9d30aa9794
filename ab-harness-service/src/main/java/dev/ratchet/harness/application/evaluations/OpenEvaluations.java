package dev.ratchet.harness.application.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationCancelled;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.harness.domain.evaluations.EvaluationJobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Opens evaluations that are asked for, and calls them off. */
@ApplicationScoped
public class OpenEvaluations {
    private final EvaluationJobs jobs;
    private final Event<EvaluationOpened> opened;

    OpenEvaluations(EvaluationJobs jobs, Event<EvaluationOpened> opened) {
        this.jobs = jobs;
        this.opened = opened;
    }

    @Transactional
    public void open(EvaluationRequested request) {
        jobs.open(request);
        opened.fire(new EvaluationOpened());
    }

    @Transactional
    public void cancel(EvaluationCancelled cancelled) {
        jobs.cancel(cancelled.evaluationId(), cancelled.cancelledBy());
        opened.fire(new EvaluationOpened());
    }
}
