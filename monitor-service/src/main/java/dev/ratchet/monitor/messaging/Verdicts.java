package dev.ratchet.monitor.messaging;

import dev.ratchet.checks.FailureSignature;
import dev.ratchet.checks.TraceVerdict;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.TraceEvent;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.Shortened;
import dev.ratchet.monitor.messaging.RecentTraces.Entry;
import dev.ratchet.redaction.RedactedTraces;
import dev.ratchet.redaction.Redactor;
import dev.ratchet.redaction.TraceRedactor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes each trace's verdict, once, and gives what becomes known later a second look. */
final class Verdicts {
    private final RecentTraces recent;
    private final LivePrompts prompts;
    private final Redactor redactor;
    private final MetricWindows windows;
    private final LiveTraffic traffic;
    private final Passes passes;
    private final Publisher publisher;
    private final MonitorMetrics metrics;

    Verdicts(
            RecentTraces recent,
            LivePrompts prompts,
            Redactor redactor,
            MetricWindows windows,
            LiveTraffic traffic,
            Passes passes,
            Publisher publisher,
            MonitorMetrics metrics) {
        this.recent = recent;
        this.prompts = prompts;
        this.redactor = redactor;
        this.windows = windows;
        this.traffic = traffic;
        this.passes = passes;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** @param stream how far time has come; {@code at} is the time of this trace */
    void on(TraceRecorded trace, FirstLook look, @Nullable String traceparent, Instant at, Instant stream) {
        if (recent.find(trace) != null) {
            metrics.duplicates.increment();
            return;
        }
        TraceVerdict verdict = look.verdict();
        metrics.traces.increment();
        recent.remember(trace, Remembered.of(trace, look.names(), traceparent, verdict.judged(), verdict.failed()));
        if (!windows.add(trace, traffic.deploymentOf(trace), verdict.judged(), verdict.failed(), at, stream)) {
            metrics.late.increment();
        }
        if (verdict.failed()) {
            publish(trace, verdict, traceparent, at);
        } else if (verdict.passed()) {
            passes.offer(trace, traceparent, at);
        }
        traffic.observe(new Observation(trace, verdict.judged(), verdict.failed(), false, at));
    }

    /**
     * A trace fails at most once, and the detector counts it at most once: with its first verdict that rests on something.
     */
    void on(TraceFeedback feedback, Instant at) {
        join(feedback, at);
        TraceFeedback label = feedback.ofShadow();
        if (label != null && recent.find(label) != null) {
            join(label, at);
        }
    }

    private void join(TraceFeedback feedback, Instant at) {
        Entry entry = recent.find(feedback);
        Remembered before = entry == null ? null : entry.remembered();
        TraceRecorded trace = before == null ? null : before.trace();
        if (entry == null || before == null || trace == null) {
            metrics.unmatched.increment();
            return;
        }
        TraceRedactor names = redactor.forTrace(before.names());
        TraceRecorded joined = trace.with(RedactedTraces.of(feedback, names));
        TraceVerdict verdict = second(joined, names);
        boolean judged = before.judged() || verdict.judged();
        recent.replace(entry, Remembered.of(joined, names.names(), before.traceparent(), judged, verdict.failed()));
        if (verdict.failed()) {
            publish(joined, verdict, before.traceparent(), at);
        } else if (verdict.passed()) {
            passes.offer(joined, before.traceparent(), at);
        }
        if (verdict.judged() && !before.judged()) {
            traffic.observe(new Observation(joined, true, verdict.failed(), true, at));
        }
    }

    /** What a trace that did not fail at first is now; its checks held on the texts as they came. */
    private TraceVerdict second(TraceRecorded joined, TraceRedactor names) {
        PromptSpec live = prompts.of(joined);
        return names.hasFound() ? TraceVerdict.ofRedacted(joined, live, List.of()) : TraceVerdict.of(joined, live);
    }

    private void publish(TraceRecorded trace, TraceVerdict verdict, @Nullable String traceparent, Instant at) {
        if (Observation.isShadow(trace)) {
            return; // its answer reached nobody
        }
        metrics.failures.increment();
        TraceFailed failure = new TraceFailed(
                trace.traceId(),
                trace.unit(),
                trace.split(),
                trace.project(),
                trace.promptName(),
                trace.promptVersion(),
                trace.variant(),
                trace.deploymentId(),
                FailureSignature.of(verdict.reasons()),
                verdict.reasons(),
                trace.input(),
                trace.output(),
                trace.expectedOutput(),
                trace.error(),
                at);
        publisher.publish(EventIds.derived(identity(trace)), at, traceparent, Shortened.failure(failure));
    }

    /** By its trace, not by its record: published twice by an agent, it is still the same failure or pass. */
    static Object[] identity(TraceEvent trace) {
        return new Object[] {"trace", trace.prompt(), trace.traceId()};
    }
}
