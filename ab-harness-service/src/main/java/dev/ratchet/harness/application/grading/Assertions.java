package dev.ratchet.harness.application.grading;

import dev.ratchet.checks.Judgement;
import dev.ratchet.checks.OutputJudge;
import dev.ratchet.checks.rules.MeasuredOutput;
import dev.ratchet.checks.rules.Similarity;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.GradedExample;
import org.jspecify.annotations.Nullable;

/** What needs no judge: the prompt's output schema, its checks and those of the example, the expected output. */
record Assertions(PromptSpec prompt, GradedExample example, Similarity similarity) {

    boolean hasChecks() {
        return !prompt.grading().checks().isEmpty() || !example.checks().isEmpty();
    }

    boolean hasSchema() {
        return prompt.outputSchema() != null;
    }

    /** Whether something else may decide where what is asserted could not be told. */
    boolean leavesRoom() {
        return !hasSchema() && (!hasChecks() || example.expectedOutput() != null);
    }

    /** Everything but the expected output; unjudged where nothing is asserted. */
    Judgement hold(Answer answer, String output) {
        return hasSchema() || hasChecks() ? judge(null, answer, output) : new Judgement.Unjudged("nothing is asserted");
    }

    /** An answer that holds what is asserted, beside the expected output. */
    Judgement compare(Answer answer, String output) {
        return judge(example.expectedOutput(), answer, output);
    }

    private Judgement judge(@Nullable String expectedOutput, Answer answer, String output) {
        MeasuredOutput measured = new MeasuredOutput(output, answer.costUsd(), answer.latencyMs());
        Measuring measuring = new Measuring(similarity);
        return measuring.complete(OutputJudge.judge(prompt, expectedOutput, example.checks(), measured, measuring));
    }
}
