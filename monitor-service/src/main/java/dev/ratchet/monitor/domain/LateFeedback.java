package dev.ratchet.monitor.domain;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Outcome;
import org.jspecify.annotations.Nullable;

/** What became known about a trace later, put into the trace as if it had been known from the start. */
public final class LateFeedback {
    private LateFeedback() {}

    public static TraceRecorded join(TraceRecorded trace, TraceFeedback feedback) {
        Outcome outcome = newer(feedback.outcome(), trace.outcome());
        Double score = newer(feedback.score(), trace.score());
        String expected = newer(feedback.expectedOutput(), trace.expectedOutput());
        return new TraceRecorded(
                trace.traceId(),
                trace.sessionId(),
                trace.project(),
                trace.promptName(),
                trace.promptVersion(),
                trace.variant(),
                trace.deploymentId(),
                trace.input(),
                trace.output(),
                expected,
                outcome,
                score,
                trace.error(),
                trace.model(),
                trace.usage(),
                trace.latencyMs(),
                trace.costUsd(),
                trace.recordedAt(),
                trace.metadata());
    }

    private static <T> @Nullable T newer(@Nullable T told, @Nullable T before) {
        return told == null ? before : told;
    }
}
