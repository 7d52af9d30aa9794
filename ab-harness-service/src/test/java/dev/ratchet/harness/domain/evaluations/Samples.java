package dev.ratchet.harness.domain.evaluations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Usage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Results for the tests of this package. */
final class Samples {
    private Samples() {}

    static UUID entry(int number) {
        return new UUID(1, number);
    }

    static Evaluated passed(int number) {
        return evaluated(entry(number), true, 1.0);
    }

    static Evaluated failed(int number) {
        return evaluated(entry(number), false, 0.0);
    }

    private static Evaluated evaluated(UUID entry, boolean passed, double correctness) {
        ExampleResult result = result(
                entry, JsonNodeFactory.instance.objectNode().put("message", "hello"), "refund", correctness, passed);
        return new Evaluated(result, 0.001, 1, 0);
    }

    static ExampleResult result(
            UUID entry, JsonNode input, @Nullable String output, double correctness, @Nullable Boolean passed) {
        return new ExampleResult(
                entry,
                input,
                "refund",
                output,
                Map.of("correctness", correctness, "format", 1.0),
                Map.of(),
                List.of(new FailureReason(FailureKind.MISMATCH, "expected «refund»", null)),
                true,
                (correctness + 1) / 2,
                passed,
                new Usage(10, 1),
                20,
                0.001,
                false);
    }
}
