package dev.ratchet.redaction;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.redaction.detection.SecretNames;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Traces, what is told about them, and why they failed, as they may be stored. Ids that the system works with stay: the
 * trace's, the prompt's and its version's.
 */
public final class RedactedTraces {
    private static final Pattern QUOTED = Pattern.compile("«[^»]*»");

    private RedactedTraces() {}

    /** Twice where there is something: what is announced in one text is known in the others. */
    public static TraceRecorded of(TraceRecorded trace, TraceRedactor redactor) {
        texts(trace).forEach(redactor::reserve);
        TraceRecorded once = once(trace, redactor);
        return redactor.hasFound() ? once(trace, redactor) : once;
    }

    private static Stream<String> texts(TraceRecorded trace) {
        String metadata = trace.metadata() == null ? "" : trace.metadata().toString();
        return Stream.of(trace.input().toString(), orEmpty(trace.output()), orEmpty(trace.expectedOutput()), metadata);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static TraceRecorded once(TraceRecorded trace, TraceRedactor redactor) {
        return new TraceRecorded(
                trace.traceId(),
                trace.sessionId() == null ? null : session(trace.sessionId(), redactor),
                trace.project(),
                trace.promptName(),
                trace.promptVersion(),
                trace.variant(),
                trace.deploymentId(),
                redactor.json(trace.input()),
                text(trace.output(), redactor),
                text(trace.expectedOutput(), redactor),
                trace.outcome(),
                trace.score(),
                error(trace.error(), redactor),
                trace.model(),
                trace.usage(),
                trace.latencyMs(),
                trace.costUsd(),
                trace.recordedAt(),
                trace.metadata() == null ? null : redactor.json(trace.metadata()));
    }

    /** A session's new name falls into the same split as its own: what judges never teaches. */
    private static String session(String session, TraceRedactor redactor) {
        String clean = redactor.identifier(session);
        String name = clean;
        for (int n = 1; Split.of(name) != Split.of(session); n++) {
            name = clean + "-" + n;
        }
        return name;
    }

    private static @Nullable String text(@Nullable String text, TraceRedactor redactor) {
        return text == null ? null : redactor.text(text);
    }

    private static @Nullable TraceError error(@Nullable TraceError error, TraceRedactor redactor) {
        return error == null ? null : new TraceError(redactor.text(error.type()), text(error.message(), redactor));
    }

    /** Feedback on the trace that the redactor is of, or on one that is not at hand. */
    public static TraceFeedback of(TraceFeedback feedback, TraceRedactor redactor) {
        return new TraceFeedback(
                feedback.traceId(),
                feedback.project(),
                feedback.promptName(),
                feedback.outcome(),
                feedback.score(),
                late(feedback.expectedOutput(), redactor),
                late(feedback.comment(), redactor),
                late(feedback.source(), redactor),
                feedback.givenAt());
    }

    private static @Nullable String late(@Nullable String text, TraceRedactor redactor) {
        return text == null ? null : redactor.late(text);
    }

    /** The reasons of a verdict that was given on the trace as it was. */
    public static List<FailureReason> reasons(List<FailureReason> reasons, TraceRedactor redactor) {
        return reasons.stream().map(reason -> reason(reason, redactor)).toList();
    }

    private static FailureReason reason(FailureReason reason, TraceRedactor redactor) {
        String path = reason.path();
        String detail = path != null && SecretNames.isSecret(path.substring(path.lastIndexOf('.') + 1))
                ? QUOTED.matcher(reason.detail()).replaceAll("«…»")
                : reason.detail();
        return new FailureReason(reason.kind(), redactor.excerpt(detail), path == null ? null : redactor.excerpt(path));
    }
}
