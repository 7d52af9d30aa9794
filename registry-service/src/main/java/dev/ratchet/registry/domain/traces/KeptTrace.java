package dev.ratchet.registry.domain.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Split;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A trace of the sample, redacted, with what became known about it since, and its verdict.
 *
 * @param names of what was redacted
 */
public record KeptTrace(
        TraceRecorded trace, String names, Verdict verdict, List<FailureReason> reasons, Instant recordedAt) {
    public KeptTrace {
        reasons = List.copyOf(reasons);
    }

    /** What the trace may be used for. */
    public Split split() {
        return trace.split();
    }

    /** Whether no text of it is longer than allowed: a trace that is cut would be another one. */
    public static boolean fits(TraceRecorded trace, int maxChars) {
        String error = trace.error() == null ? null : trace.error().message();
        return Stream.of(trace.input().toString(), text(trace.output()), text(trace.expectedOutput()), text(error))
                .allMatch(text -> text.length() <= maxChars);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The values of the template's variables. */
    public JsonNode input() {
        return trace.input();
    }
}
