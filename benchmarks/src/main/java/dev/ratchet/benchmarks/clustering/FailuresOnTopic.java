package dev.ratchet.benchmarks.clustering;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.benchmarks.Records;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Split;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Failures as the monitor would tell them, each of a session of its own. */
final class FailuresOnTopic {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private FailuresOnTopic() {}

    static void publish(String bootstrapServers, Stream<TraceFailed> failures)
            throws InterruptedException, ExecutionException {
        Records.publish(bootstrapServers, "monitor-service", TIME, failures);
    }

    /** Failures whose answers were wrong, with these questions. */
    static TraceFailed wrong(String prompt, int number, IntFunction<String> question) {
        return failed(
                prompt,
                number,
                "outcome",
                new FailureReason(FailureKind.OUTCOME, "somebody says that it failed", null),
                question.apply(number));
    }

    /** A call that timed out; what was asked does not matter. */
    static TraceFailed timedOut(String prompt, int number, IntFunction<String> question) {
        return failed(
                prompt,
                number,
                "error:timeout",
                new FailureReason(FailureKind.ERROR, "timeout: after 30 s", null),
                question.apply(number));
    }

    private static TraceFailed failed(
            String prompt, int number, String signature, FailureReason reason, String question) {
        String trace = prompt + "-" + signature.charAt(0) + "-" + number;
        return new TraceFailed(
                trace,
                "session-" + trace,
                Split.of("session-" + trace),
                "default",
                prompt,
                "1.0.0",
                null,
                null,
                signature,
                List.of(reason),
                JsonNodeFactory.instance.objectNode().put("message", question),
                "an answer that did not help",
                null,
                null,
                TIME.plusMillis(number));
    }
}
