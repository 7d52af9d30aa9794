package dev.ratchet.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.PromptSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges an output by its prompt's output schema and, where it keeps to that, by the expected output. */
public final class OutputJudge {
    /** A longer output fails every schema, unread. */
    public static final int MAX_OUTPUT_CHARS = 1_000_000;

    private OutputJudge() {}

    /** Never throws, whatever the texts and the schema are. */
    public static Judgement judge(PromptSpec prompt, @Nullable String expectedOutput, String output) {
        return judge(prompt.outputSchema(), expectedOutput, output);
    }

    static Judgement judge(@Nullable JsonNode schema, @Nullable String expectedOutput, String output) {
        if (schema == null) {
            return expectedOutput == null
                    ? new Judgement.Unjudged("there is neither an output schema nor an expected output")
                    : compare(expectedOutput, output);
        }
        try {
            List<FailureReason> broken = SchemaCheck.of(schema).check(output);
            if (!broken.isEmpty()) {
                return new Judgement.Failed(broken, false);
            }
        } catch (UnusableSchema e) {
            return new Judgement.Unjudged("the output schema " + e.getMessage());
        }
        return expectedOutput == null ? new Judgement.Passed() : compare(expectedOutput, output);
    }

    private static Judgement compare(String expectedOutput, String output) {
        List<FailureReason> differences = Comparison.differences(expectedOutput, output);
        return differences.isEmpty() ? new Judgement.Passed() : new Judgement.Failed(differences, true);
    }
}
