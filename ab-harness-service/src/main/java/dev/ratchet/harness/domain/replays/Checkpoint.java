package dev.ratchet.harness.domain.replays;

import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.Preference;

/** Something that was paid for and must not be paid for again. */
public sealed interface Checkpoint {

    /** The model's answer. */
    record Answered(Answer answer) implements Checkpoint {}

    /** What the judge said of an answer. */
    record Graded(Records.Key key, Grade grade) implements Checkpoint {}

    /** What the judge said of a pair. */
    record Compared(Records.Key key, Preference preference) implements Checkpoint {}
}
