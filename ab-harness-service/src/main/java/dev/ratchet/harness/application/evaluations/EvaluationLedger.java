package dev.ratchet.harness.application.evaluations;

import dev.ratchet.events.EvaluationEvent;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationProgressed;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.harness.application.Source;
import dev.ratchet.harness.config.EvaluationConfig;
import dev.ratchet.harness.domain.evaluations.Batches;
import dev.ratchet.harness.domain.evaluations.Evaluated;
import dev.ratchet.harness.domain.evaluations.EvaluationJob;
import dev.ratchet.harness.domain.evaluations.EvaluationJobs;
import dev.ratchet.harness.domain.evaluations.Step;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker writes of an evaluation, each in one transaction that first holds the lease: whoever has lost it writes
 * nothing, neither a row nor an event.
 */
@ApplicationScoped
public class EvaluationLedger {

    private final EvaluationJobs jobs;
    private final Outbox outbox;
    private final EvaluationConfig config;
    private final Clock clock;

    EvaluationLedger(EvaluationJobs jobs, Outbox outbox, EvaluationConfig config, Clock clock) {
        this.jobs = jobs;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public Optional<EvaluationJob> claim() {
        return jobs.claim(config.lease());
    }

    /** Extends the lease; tells whether the evaluation is called off. */
    @Transactional
    public boolean hold(Lease lease) {
        return jobs.hold(lease, config.lease());
    }

    /** The entries are there, and the work begins. */
    @Transactional
    public void begin(EvaluationJob job) {
        hold(job.lease());
        jobs.begin(job.lease());
        outbox.append(progress(job.request(), 0));
    }

    /** Tells whether the evaluation is called off. */
    @Transactional
    public boolean checkpoint(EvaluationJob job, Step step, boolean withProgress) {
        boolean cancelled = hold(job.lease());
        write(job, step);
        if (withProgress) {
            outbox.append(progress(job.request(), step.done()));
        }
        return cancelled;
    }

    /** Writes the last results, ends the job and tells its totals. */
    @Transactional
    public void complete(EvaluationJob job, Step step, EvaluationEnd end, @Nullable String reason) {
        hold(job.lease());
        write(job, step);
        jobs.finish(job.lease(), end, reason);
        Instant now = clock.instant();
        outbox.append(envelope(
                EventIds.derived(job.id(), "completed"),
                now,
                new EvaluationCompleted(
                        job.id(),
                        job.request().improvementId(),
                        end,
                        reason,
                        step.after().sums().totals(),
                        now)));
    }

    @Transactional
    public void release(Lease lease, Duration pause, boolean failed) {
        jobs.release(lease, pause, failed);
    }

    @Transactional
    public List<Evaluated> kept(UUID evaluationId) {
        return jobs.kept(evaluationId);
    }

    private void write(EvaluationJob job, Step step) {
        jobs.save(job.lease(), step);
        Instant now = clock.instant();
        int first = step.after().told() - step.told().size();
        List<Envelope> envelopes = new ArrayList<>();
        for (List<ExampleResult> batch :
                Batches.of(step.told().stream().map(Evaluated::result).toList())) {
            UUID id = EventIds.derived(job.id(), "examples", first);
            envelopes.add(envelope(
                    id, now, new ExamplesEvaluated(job.id(), job.request().improvementId(), first, batch, now)));
            first += batch.size();
        }
        outbox.appendAll(envelopes);
    }

    private Envelope progress(EvaluationRequested request, int done) {
        Instant now = clock.instant();
        return envelope(
                EventIds.derived(request.evaluationId(), "progress", done),
                now,
                new EvaluationProgressed(request.evaluationId(), done, request.entries(), now));
    }

    private static Envelope envelope(UUID id, Instant at, EvaluationEvent event) {
        return new Envelope(id, Source.NAME, at, event.key(), null, event);
    }
}
