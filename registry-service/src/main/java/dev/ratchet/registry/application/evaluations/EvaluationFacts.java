package dev.ratchet.registry.application.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationProgressed;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.registry.application.IgnoredFacts;
import dev.ratchet.registry.application.changes.Changed;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.evaluations.Evaluation;
import dev.ratchet.registry.domain.evaluations.Evaluations;
import dev.ratchet.registry.domain.evaluations.Results;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the harness reports of evaluations. */
@ApplicationScoped
@Transactional
public class EvaluationFacts {
    private final Evaluations evaluations;
    private final Results results;
    private final Event<Changed> changes;
    private final IgnoredFacts ignored;
    private final MeterRegistry metrics;
    private final Clock clock;

    EvaluationFacts(
            Evaluations evaluations,
            Results results,
            Event<Changed> changes,
            IgnoredFacts ignored,
            MeterRegistry metrics,
            Clock clock) {
        this.evaluations = evaluations;
        this.results = results;
        this.changes = changes;
        this.ignored = ignored;
        this.metrics = metrics;
        this.clock = clock;
    }

    public void progressed(EvaluationProgressed fact) {
        open("EvaluationProgressed", fact.evaluationId())
                .ifPresent(evaluation -> evaluations.update(evaluation.progressed(fact.done())));
    }

    public void evaluated(ExamplesEvaluated fact) {
        open("ExamplesEvaluated", fact.evaluationId())
                .ifPresent(evaluation -> results.add(evaluation.id(), fact.first(), fact.results()));
    }

    public void completed(EvaluationCompleted fact) {
        open("EvaluationCompleted", fact.evaluationId()).ifPresent(evaluation -> {
            Instant now = clock.now();
            Evaluation ended = evaluation.ended(fact, now);
            evaluations.update(ended);
            changes.fire(Changed.evaluation(ended.id()));
            metrics.timer(
                            "ratchet.registry.evaluation.duration",
                            "end",
                            ended.status().wireName())
                    .record(Duration.between(ended.createdAt(), now));
        });
    }

    /** The evaluation, held; a fact of one that is unknown or over changes nothing and is counted. */
    private Optional<Evaluation> open(String type, UUID id) {
        Optional<Evaluation> open =
                evaluations.lock(id).filter(evaluation -> !evaluation.status().isOver());
        if (open.isEmpty()) {
            ignored.count(type, "not_an_open_evaluation", id);
        }
        return open;
    }
}
