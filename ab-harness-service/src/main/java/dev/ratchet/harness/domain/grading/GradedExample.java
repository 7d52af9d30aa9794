package dev.ratchet.harness.domain.grading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is graded by.
 *
 * @param rubric what a judge goes by, in place of the prompt's
 * @param checks what the answer must hold besides the prompt's
 */
public record GradedExample(
        String id,
        JsonNode input,
        @Nullable String expectedOutput,
        @Nullable String rubric,
        List<Check> checks) {
    public GradedExample {
        checks = List.copyOf(checks);
    }
}
