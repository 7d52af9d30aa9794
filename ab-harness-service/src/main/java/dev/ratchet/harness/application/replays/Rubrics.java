package dev.ratchet.harness.application.replays;

import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.domain.grading.GradedExample;

/** Prompts and examples without their rubric, so that a single answer is not judged where the pair is. */
final class Rubrics {
    private Rubrics() {}

    static PromptSpec without(PromptSpec prompt) {
        Grading grading =
                new Grading(prompt.grading().checks(), null, prompt.grading().dimensions());
        return prompt.withGrading(grading);
    }

    static GradedExample without(GradedExample example) {
        return new GradedExample(example.id(), example.input(), example.expectedOutput(), null, example.checks());
    }
}
