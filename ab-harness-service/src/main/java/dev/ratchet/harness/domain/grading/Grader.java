package dev.ratchet.harness.domain.grading;

import dev.ratchet.events.data.PromptSpec;

/** Grades answers; deterministic checks first, a judge only for what they cannot tell. */
public interface Grader {
    Grade grade(PromptSpec prompt, GradedExample example, Answer answer);
}
