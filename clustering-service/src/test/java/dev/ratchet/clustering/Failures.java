package dev.ratchet.clustering;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.FailureEvent.TracePassed;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failed traces for tests. */
public final class Failures {
    public static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");
    public static final PromptKey PROMPT = new PromptKey("default", "support-intent");

    private Failures() {}

    public static TraceFailed failed(String traceId, String message, @Nullable String expected, String output) {
        return failed(PROMPT, traceId, Split.PROPOSE, message, expected, output);
    }

    public static TraceFailed failed(
            PromptKey prompt, String traceId, Split split, String message, @Nullable String expected, String output) {
        return new TraceFailed(
                traceId,
                "session-of-" + traceId,
                split,
                prompt.project(),
                prompt.promptName(),
                "1.0.0",
                null,
                null,
                "mismatch",
                List.of(new FailureReason(FailureKind.MISMATCH, "expected " + expected + ", got " + output, null)),
                JsonNodeFactory.instance.objectNode().put("message", message),
                output,
                expected,
                null,
                TIME);
    }

    /** A trace that went well, in this session. */
    public static TracePassed passed(PromptKey prompt, String traceId, String unit, String message, String output) {
        return new TracePassed(
                traceId,
                unit,
                Split.PROPOSE,
                prompt.project(),
                prompt.promptName(),
                "1.0.0",
                JsonNodeFactory.instance.objectNode().put("message", message),
                output,
                null,
                TIME);
    }

    /** The same failure in another session. */
    static TraceFailed ofUnit(String unit, TraceFailed failed) {
        return new TraceFailed(
                failed.traceId(),
                unit,
                failed.split(),
                failed.project(),
                failed.promptName(),
                failed.promptVersion(),
                null,
                null,
                failed.signature(),
                failed.reasons(),
                failed.input(),
                failed.output(),
                failed.expectedOutput(),
                null,
                failed.failedAt());
    }

    public static Lesson lesson(String traceId, String message, String expected, String output) {
        return new Lesson(traceId, FailureText.of(failed(traceId, message, expected, output)));
    }
}
