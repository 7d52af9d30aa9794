package dev.ratchet.harness.domain.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Split;
import dev.ratchet.harness.domain.grading.GradedExample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that prompts are tried on: a held-out trace, or an entry of a dataset.
 *
 * @param traceId its id, which may be an entry's
 * @param unit the session, or the id where there is none
 * @param input values of the template's variables
 * @param expectedOutput the right answer, where it is known
 * @param rubric what a judge goes by, in place of the prompt's
 * @param checks what an answer must hold, besides the prompt's
 */
public record Example(
        String traceId,
        String unit,
        Split split,
        JsonNode input,
        @Nullable String expectedOutput,
        @Nullable String rubric,
        List<Check> checks) {
    public Example {
        checks = List.copyOf(checks);
    }

    public Example(String traceId, String unit, Split split, JsonNode input, @Nullable String expectedOutput) {
        this(traceId, unit, split, input, expectedOutput, null, List.of());
    }

    public GradedExample graded() {
        return new GradedExample(traceId, input, expectedOutput, rubric, checks);
    }
}
