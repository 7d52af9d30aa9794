package dev.ratchet.harness.application.judging;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.harness.application.Source;
import dev.ratchet.harness.config.OnlineJudgingConfig;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.judging.JudgingEnd;
import dev.ratchet.harness.domain.judging.JudgingJob;
import dev.ratchet.harness.domain.judging.JudgingJobs;
import dev.ratchet.harness.domain.judging.LivePrompts;
import dev.ratchet.harness.domain.judging.ProductionAnswer;
import dev.ratchet.harness.domain.judging.TraceScore;
import dev.ratchet.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a worker reads and writes of a judgement, each in one transaction; whoever has lost the lease writes nothing. */
@ApplicationScoped
public class JudgingLedger {

    private final JudgingJobs jobs;
    private final LivePrompts prompts;
    private final Outbox outbox;
    private final OnlineJudgingConfig config;
    private final Clock clock;

    JudgingLedger(JudgingJobs jobs, LivePrompts prompts, Outbox outbox, OnlineJudgingConfig config, Clock clock) {
        this.jobs = jobs;
        this.prompts = prompts;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public Optional<JudgingJob> claim() {
        return jobs.claim(config.lease());
    }

    @Transactional
    public void hold(Lease lease) {
        jobs.hold(lease, config.lease());
    }

    @Transactional
    public void release(Lease lease, Duration pause) {
        jobs.release(lease, pause);
    }

    /** The prompt as it is live now. */
    @Transactional
    public Optional<PromptSpec> prompt(JudgingJob job) {
        return prompts.find(job.answer().prompt());
    }

    /** Tells the score and ends the job. */
    @Transactional
    public void tell(JudgingJob job, TraceScore score) {
        end(job, JudgingEnd.TOLD);
        ProductionAnswer answer = job.answer();
        Instant now = clock.instant();
        TraceFeedback feedback = new TraceFeedback(
                answer.traceId(),
                answer.prompt().project(),
                answer.prompt().promptName(),
                null,
                score.value(),
                null,
                score.comment(),
                TraceFeedback.JUDGE,
                now);
        outbox.append(new Envelope(job.lease().jobId(), Source.NAME, now, feedback.key(), null, feedback));
    }

    @Transactional
    public void end(JudgingJob job, JudgingEnd end) {
        hold(job.lease());
        jobs.finish(job.lease(), end);
    }
}
