package dev.ratchet.harness.application.examples;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Split;
import dev.ratchet.harness.config.HeldOutConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.HeldOutTraces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Keeps the traces of the select and test splits, and the labels that become known about them later. */
@ApplicationScoped
public class KeepHeldOutTraces {
    private final HeldOutTraces traces;
    private final HeldOutConfig config;

    KeepHeldOutTraces(HeldOutTraces traces, HeldOutConfig config) {
        this.traces = traces;
        this.config = config;
    }

    /** @param publishedAt stands in for a recording time that is missing or lies ahead */
    @Transactional
    public void keep(TraceRecorded trace, Instant publishedAt) {
        if (trace.split() == Split.PROPOSE || trace.input().toString().length() > config.maxChars()) {
            return;
        }
        String expected = trace.expectedOutput();
        Example example = new Example(
                trace.traceId(),
                trace.unit(),
                trace.split(),
                trace.input(),
                expected != null && expected.length() > config.maxChars() ? null : expected);
        traces.keep(trace.prompt(), example, time(trace, publishedAt));
    }

    private static Instant time(TraceRecorded trace, Instant publishedAt) {
        Instant told = trace.recordedAt();
        return told == null || told.isAfter(publishedAt) ? publishedAt : told;
    }

    @Transactional
    public void label(TraceFeedback feedback) {
        String expected = feedback.expectedOutput();
        if (expected != null && expected.length() <= config.maxChars()) {
            traces.label(feedback.prompt(), feedback.traceId(), expected);
        }
    }
}
