package dev.ratchet.harness.domain.replays;

import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;

/** An answer with its grade. */
public record GradedAnswer(Answer answer, Grade grade) {

    public boolean passed() {
        return grade.passed();
    }

    public boolean judged() {
        return grade.judged();
    }

    boolean formatOk() {
        return grade.formatOk();
    }
}
