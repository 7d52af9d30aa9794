package dev.ratchet.harness.domain.grading;

import dev.ratchet.events.data.PromptSpec;

/** Grades answers; deterministic checks first, a judge only for what they cannot tell. */
public interface Grader {

    /** A judge that fails or answers garbage leaves its dimension without a score; only one that is away is an exception. */
    Grade grade(PromptSpec prompt, GradedExample example, Answer answer);

    /** Whether a pair of answers to the example has to be {@link #compare compared}, as each alone cannot be told right or wrong. */
    boolean comparesPairs(PromptSpec prompt, GradedExample example);

    /** Which of two answers is better. The judge does not learn which prompt made which, and sees them in both orders. */
    Preference compare(PromptSpec prompt, GradedExample example, Answer live, Answer candidate);
}
