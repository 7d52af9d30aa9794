package dev.ratchet.harness.application.judging;

import static java.util.Objects.requireNonNull;

import dev.ratchet.checks.TraceVerdict;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.application.grading.Graders;
import dev.ratchet.harness.config.OnlineJudgingConfig;
import dev.ratchet.harness.domain.judging.Caps;
import dev.ratchet.harness.domain.judging.JudgingJobs;
import dev.ratchet.harness.domain.judging.LivePrompts;
import dev.ratchet.harness.domain.judging.ProductionAnswer;
import dev.ratchet.harness.domain.judging.Sample;
import dev.ratchet.redaction.RedactedTraces;
import dev.ratchet.redaction.Redactor;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Takes a sample of production for the judge. Everything that is not in it costs no more than a hash, and what needs no judge
 * gets none: a trace that has failed already, or of which somebody has told how good it is. What is kept for the judge is redacted.
 */
@ApplicationScoped
public class SampleTraces {
    private static final Logger LOG = Logger.getLogger(SampleTraces.class);

    private final LivePrompts prompts;
    private final JudgingJobs jobs;
    private final Graders graders;
    private final Redactor redactor;
    private final OnlineJudgingConfig config;
    private final Sample sample;
    private final MeterRegistry metrics;

    SampleTraces(
            LivePrompts prompts,
            JudgingJobs jobs,
            Graders graders,
            Redactor redactor,
            OnlineJudgingConfig config,
            MeterRegistry metrics) {
        this.prompts = prompts;
        this.jobs = jobs;
        this.graders = graders;
        this.redactor = redactor;
        this.config = config;
        this.sample = new Sample(config.share());
        this.metrics = metrics;
    }

    /** A share that is none ends the service at its start, and not with the first trace. */
    void start(@Observes StartupEvent event) {
        if (!sample.isEmpty()) {
            LOG.infof("A judge is asked about %s of the traces that bring no score", sample.share());
        }
    }

    @Transactional
    public void offer(TraceRecorded trace) {
        String output = trace.output();
        if (output != null && isDrawn(trace) && isOpen(trace, output)) {
            prompts.lock(trace.prompt()).ifPresent(live -> open(trace, live));
        }
    }

    private boolean isDrawn(TraceRecorded trace) {
        return !sample.isEmpty() && sample.includes(trace.prompt(), trace.traceId());
    }

    private boolean isOpen(TraceRecorded trace, String output) {
        return trace.error() == null
                && trace.score() == null
                && trace.expectedOutput() == null
                && trace.input().toString().length() + output.length() <= config.maxChars();
    }

    private void open(TraceRecorded trace, PromptSpec live) {
        if (graders.judgedIn(live).isEmpty() || TraceVerdict.of(trace, live).failed()) {
            return;
        }
        TraceRecorded redacted = RedactedTraces.of(trace, redactor.forTrace());
        ProductionAnswer answer = new ProductionAnswer(
                trace.prompt(), trace.traceId(), redacted.input(), requireNonNull(redacted.output()));
        if (jobs.open(answer, new Caps(config.perMinute(), config.perDay()), config.delay())) {
            metrics.counter("ratchet.harness.online.judgements.opened").increment();
        }
    }

    /** Whoever else tells of a trace knows better than a judge. */
    @Transactional
    public void settle(TraceFeedback feedback) {
        if (!feedback.byJudge()) {
            jobs.settle(feedback.prompt(), feedback.traceId());
        }
    }
}
