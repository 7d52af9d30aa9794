package dev.ratchet.registry.application.traces;

import dev.ratchet.checks.TraceVerdict;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.redaction.RedactedTraces;
import dev.ratchet.redaction.Redactor;
import dev.ratchet.redaction.TraceRedactor;
import dev.ratchet.registry.config.TracesConfig;
import dev.ratchet.registry.domain.traces.KeptTrace;
import dev.ratchet.registry.domain.traces.SampleBudget;
import dev.ratchet.registry.domain.traces.Traces;
import dev.ratchet.registry.domain.traces.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a bounded sample of the traces of known prompts, judged as they came and stored redacted. In a flood, most traces cost no more than having been read: what a
 * prompt's budget does not allow is neither judged nor stored.
 */
@ApplicationScoped
public class KeepTraces {
    private final Traces traces;
    private final LiveSpecs specs;
    private final Redactor redactor;
    private final TracesConfig config;
    private final MeterRegistry metrics;
    private final SampleBudget judged;
    private final SampleBudget kept;

    KeepTraces(Traces traces, LiveSpecs specs, Redactor redactor, TracesConfig config, MeterRegistry metrics) {
        this.traces = traces;
        this.specs = specs;
        this.redactor = redactor;
        this.config = config;
        this.metrics = metrics;
        this.judged = new SampleBudget(config.judgedPerMinute());
        this.kept = new SampleBudget(config.perMinute());
    }

    /** @param publishedAt stands in for a recording time that is missing or lies ahead */
    @Transactional
    public void keep(TraceRecorded trace, Instant publishedAt) {
        PromptKey prompt = trace.prompt();
        long now = System.nanoTime();
        if (!isWanted(prompt, now)) {
            skip("budget");
            return;
        }
        Optional<PromptSpec> live = specs.find(prompt);
        if (live.isEmpty()) {
            skip("unknown_prompt");
        } else if (!KeptTrace.fits(trace, config.maxChars())) {
            skip("too_long");
        } else if (judged.spend(prompt, now)) {
            keep(trace, TraceVerdict.of(trace, live.get()), time(trace, publishedAt), now);
        }
    }

    /** Whether anything that the trace may turn out to be could be kept. */
    private boolean isWanted(PromptKey prompt, long now) {
        boolean room = false;
        for (Verdict verdict : Verdict.values()) {
            room |= kept.hasLeft(new Bucket(prompt, verdict), now);
        }
        return room && judged.hasLeft(prompt, now);
    }

    private void keep(TraceRecorded trace, TraceVerdict verdict, Instant recordedAt, long now) {
        Verdict name = name(verdict.failed(), verdict.judged());
        if (!kept.spend(new Bucket(trace.prompt(), name), now)) {
            skip("budget");
        } else if (traces.add(redacted(trace, name, verdict, recordedAt))) {
            metrics.counter("ratchet.registry.traces.kept", "verdict", name.wireName())
                    .increment();
        }
    }

    private KeptTrace redacted(TraceRecorded trace, Verdict name, TraceVerdict verdict, Instant recordedAt) {
        TraceRedactor names = redactor.forTrace();
        TraceRecorded redacted = RedactedTraces.of(trace, names);
        List<FailureReason> reasons = RedactedTraces.reasons(verdict.reasons(), names);
        return new KeptTrace(redacted, names.names(), name, reasons, recordedAt);
    }

    /** Feedback applies to each trace that is kept, whatever the budget, and may change its verdict. */
    @Transactional
    public void tell(TraceFeedback feedback) {
        PromptKey prompt = feedback.prompt();
        String expected = feedback.expectedOutput();
        Optional<PromptSpec> live = specs.find(prompt);
        if (live.isEmpty() || (expected != null && expected.length() > config.maxChars())) {
            return;
        }
        traces.find(prompt, feedback.traceId())
                .ifPresent(before -> traces.update(joined(before, feedback, live.get())));
    }

    /** What was redacted keeps what its checks said of the texts as they came. */
    private KeptTrace joined(KeptTrace before, TraceFeedback feedback, PromptSpec live) {
        TraceRedactor names = redactor.forTrace(before.names());
        TraceRecorded joined = before.trace().with(RedactedTraces.of(feedback, names));
        TraceVerdict verdict = names.hasFound()
                ? TraceVerdict.ofRedacted(joined, live, before.reasons())
                : TraceVerdict.of(joined, live);
        boolean judged = verdict.judged() || before.verdict() != Verdict.UNJUDGED;
        Verdict name = name(verdict.failed(), judged);
        return new KeptTrace(joined, names.names(), name, verdict.reasons(), before.recordedAt());
    }

    private static Verdict name(boolean failed, boolean judged) {
        return failed ? Verdict.FAILED : judged ? Verdict.PASSED : Verdict.UNJUDGED;
    }

    private static Instant time(TraceRecorded trace, Instant publishedAt) {
        Instant told = trace.recordedAt();
        return told == null || told.isAfter(publishedAt) ? publishedAt : told;
    }

    private void skip(String reason) {
        metrics.counter("ratchet.registry.traces.skipped", "reason", reason).increment();
    }

    private record Bucket(PromptKey prompt, Verdict verdict) {}
}
