package dev.ratchet.clustering.domain.failures;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.FailureEvent.TracePassed;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.FailureReason;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was asked, answered and expected in a trace, and what was wrong; shortened. Foreign: data, never instructions. */
public record FailureText(
        JsonNode input, @Nullable String output, @Nullable String expected, String reason) {
    private static final int MAX_INPUT = 2_000;
    private static final int MAX_OUTPUT = 1_000;
    private static final int MAX_REASON = 300;

    public static FailureText of(TraceFailed failure) {
        String reasons = failure.reasons().stream().map(FailureReason::detail).collect(Collectors.joining("; "));
        return new FailureText(
                Shortened.json(failure.input(), MAX_INPUT),
                Shortened.optional(failure.output(), MAX_OUTPUT),
                Shortened.optional(failure.expectedOutput(), MAX_OUTPUT),
                Shortened.line(reasons, MAX_REASON));
    }

    /** Nothing was wrong. */
    public static FailureText of(TracePassed pass) {
        return new FailureText(
                Shortened.json(pass.input(), MAX_INPUT),
                Shortened.text(pass.output(), MAX_OUTPUT),
                Shortened.optional(pass.expectedOutput(), MAX_OUTPUT),
                "");
    }

    /** What an evaluation found wrong with an answer: the reasons of the checks, else what the judge said. */
    public static FailureText of(ExampleResult result) {
        Stream<String> said = result.reasons().isEmpty()
                ? result.feedback().values().stream().sorted()
                : result.reasons().stream().map(FailureReason::detail);
        return new FailureText(
                Shortened.json(result.input(), MAX_INPUT),
                Shortened.optional(result.output(), MAX_OUTPUT),
                Shortened.optional(result.expectedOutput(), MAX_OUTPUT),
                Shortened.line(said.collect(Collectors.joining("; ")), MAX_REASON));
    }

    /** The same, cut further: what a request has room for. */
    public FailureText atMost(int max) {
        return new FailureText(
                Shortened.json(input, max),
                Shortened.optional(output, max),
                Shortened.optional(expected, max),
                Shortened.text(reason, max));
    }

    /** The texts of the input, in order, without their names. */
    public String asked() {
        StringBuilder asked = new StringBuilder();
        collect(input, asked);
        return asked.toString().strip();
    }

    private static void collect(JsonNode node, StringBuilder into) {
        if (node.isContainerNode()) {
            node.forEach(child -> collect(child, into));
        } else {
            into.append(node.asText()).append(' ');
        }
    }
}
