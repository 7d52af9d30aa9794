package dev.ratchet.harness.application.grading;

import dev.ratchet.checks.Judgement;
import dev.ratchet.checks.OutputJudge;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.domain.grading.GradedExample;
import java.util.ArrayList;
import java.util.List;

/** What needs no judge: the prompt's output schema, its checks and those of the example, the expected output. */
record Assertions(PromptSpec prompt, GradedExample example) {

    static Assertions of(PromptSpec prompt, GradedExample example) {
        if (example.checks().isEmpty()) {
            return new Assertions(prompt, example);
        }
        List<Check> checks = new ArrayList<>(prompt.grading().checks());
        checks.addAll(example.checks());
        Grading grading =
                new Grading(checks, prompt.grading().rubric(), prompt.grading().dimensions());
        return new Assertions(
                new PromptSpec(
                        prompt.version(),
                        prompt.templateText(),
                        prompt.inputSchema(),
                        prompt.outputSchema(),
                        prompt.settings(),
                        prompt.scoreThreshold(),
                        grading),
                example);
    }

    boolean hasChecks() {
        return !prompt.grading().checks().isEmpty();
    }

    boolean hasSchema() {
        return prompt.outputSchema() != null;
    }

    /** Whether something else may decide where what is asserted could not be told. */
    boolean leavesRoom() {
        return !hasSchema() && (!hasChecks() || example.expectedOutput() != null);
    }

    /** Everything but the expected output; unjudged where nothing is asserted. */
    Judgement hold(String output) {
        return hasSchema() || hasChecks()
                ? OutputJudge.judge(prompt, null, output)
                : new Judgement.Unjudged("nothing is asserted");
    }

    /** An answer that holds what is asserted, beside the expected output. */
    Judgement compare(String output) {
        return OutputJudge.judge(prompt, example.expectedOutput(), output);
    }
}
