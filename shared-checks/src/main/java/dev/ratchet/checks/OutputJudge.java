package dev.ratchet.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.checks.matching.MatchBudget;
import dev.ratchet.checks.rules.MeasuredOutput;
import dev.ratchet.checks.rules.Similarity;
import dev.ratchet.checks.schemas.SchemaCheck;
import dev.ratchet.checks.schemas.UnusableSchema;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.PromptSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges an output by its prompt's output schema and, where it keeps to that, by checks and the expected output. */
public final class OutputJudge {
    private OutputJudge() {}

    /** By what the prompt and the expected output say; never throws, whatever the texts and the schema are. */
    public static Judgement judge(PromptSpec prompt, @Nullable String expectedOutput, String output) {
        return judge(prompt, expectedOutput, List.of(), MeasuredOutput.of(output), null);
    }

    /**
     * Likewise, and by the checks of one example.
     *
     * @param similarity what tells checks of kind {@code similar}; without it they are passed over
     */
    public static Judgement judge(
            PromptSpec prompt,
            @Nullable String expectedOutput,
            List<Check> ofExample,
            MeasuredOutput output,
            @Nullable Similarity similarity) {
        List<Check> checks = Stream.concat(prompt.grading().checks().stream(), ofExample.stream())
                .toList();
        return MatchBudget.within(() -> {
            Judgement form = form(prompt.outputSchema(), output.text());
            return form instanceof Judgement.Passed || prompt.outputSchema() == null
                    ? content(form, expectedOutput, output.text(), Checks.run(checks, output, similarity))
                    : form;
        });
    }

    private static Judgement form(@Nullable JsonNode schema, String output) {
        if (schema == null) {
            return new Judgement.Unjudged("there is neither an output schema, nor a check, nor an expected output");
        }
        try {
            List<FailureReason> broken = SchemaCheck.of(schema).check(output);
            return broken.isEmpty() ? new Judgement.Passed() : new Judgement.Failed(broken, false);
        } catch (UnusableSchema e) {
            return new Judgement.Unjudged("the output schema " + e.getMessage());
        }
    }

    /** @param form what is said where there is nothing else to judge by */
    private static Judgement content(
            Judgement form, @Nullable String expectedOutput, String output, CheckResults checks) {
        List<FailureReason> wrong = new ArrayList<>(checks.reasons());
        if (expectedOutput != null) {
            wrong.addAll(Comparison.differences(expectedOutput, output));
        }
        if (!wrong.isEmpty()) {
            return new Judgement.Failed(wrong, checks.formatOk());
        }
        if (!checks.undecided().isEmpty()) {
            return new Judgement.Unjudged(checks.undecided().getFirst());
        }
        if (expectedOutput != null || checks.judged() || form instanceof Judgement.Passed) {
            return new Judgement.Passed();
        }
        return checks.unmeasured().isEmpty()
                ? form
                : new Judgement.Unjudged(checks.unmeasured().getFirst());
    }
}
