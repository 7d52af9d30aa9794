package dev.ratchet.harness.domain.grading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.PromptSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a grader knows of an example.
 *
 * @param id a trace's or a dataset entry's
 * @param expectedOutput the right answer, where it is known
 * @param rubric what a judge goes by, in place of the prompt's
 * @param checks what an answer must hold, besides the prompt's
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

    /** The rubric that holds for this example; {@code null} where there is none. */
    public @Nullable String rubricFor(PromptSpec prompt) {
        return rubric != null ? rubric : prompt.grading().rubric();
    }

    /** Whether anything tells a right answer from a wrong one. */
    public boolean isJudgedBy(PromptSpec prompt) {
        return expectedOutput != null || rubric != null || !checks.isEmpty() || judgesEvery(prompt);
    }

    /** Whether the prompt itself brings what tells a right answer from a wrong one. */
    public static boolean judgesEvery(PromptSpec prompt) {
        return prompt.outputSchema() != null
                || prompt.grading().rubric() != null
                || !prompt.grading().checks().isEmpty();
    }
}
