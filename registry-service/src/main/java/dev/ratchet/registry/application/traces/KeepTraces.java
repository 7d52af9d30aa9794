package dev.ratchet.registry.application.traces;

import dev.ratchet.checks.TraceVerdict;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.registry.config.TracesConfig;
import dev.ratchet.registry.domain.traces.KeptTrace;
import dev.ratchet.registry.domain.traces.SampleBudget;
import dev.ratchet.registry.domain.traces.Traces;
import dev.ratchet.registry.domain.traces.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a bounded sample of the traces of known prompts. In a flood, most traces cost no more than having been read: what a
 * prompt's budget does not allow is neither judged nor stored.
 */
@ApplicationScoped
public class KeepTraces {
    private final Traces traces;
    private final LiveSpecs specs;
    private final TracesConfig config;
    private final MeterRegistry metrics;
    private final SampleBudget judged;
    private final SampleBudget kept;

    KeepTraces(Traces traces, LiveSpecs specs, TracesConfig config, MeterRegistry metrics) {
        this.traces = traces;
        this.specs = specs;
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
            keep(judged(trace, live.get(), time(trace, publishedAt)), now);
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

    private void keep(KeptTrace trace, long now) {
        if (!kept.spend(new Bucket(trace.trace().prompt(), trace.verdict()), now)) {
            skip("budget");
        } else if (traces.add(trace)) {
            metrics.counter(
                            "ratchet.registry.traces.kept",
                            "verdict",
                            trace.verdict().wireName())
                    .increment();
        }
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
        traces.find(prompt, feedback.traceId()).ifPresent(before -> {
            TraceRecorded joined = before.trace().with(feedback);
            traces.update(judged(joined, live.get(), before.recordedAt()));
        });
    }

    private static KeptTrace judged(TraceRecorded trace, PromptSpec live, Instant recordedAt) {
        TraceVerdict verdict = TraceVerdict.of(trace, live);
        Verdict name = verdict.failed() ? Verdict.FAILED : verdict.judged() ? Verdict.PASSED : Verdict.UNJUDGED;
        return new KeptTrace(trace, name, verdict.reasons(), recordedAt);
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
