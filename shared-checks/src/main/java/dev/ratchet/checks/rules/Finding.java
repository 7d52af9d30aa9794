package dev.ratchet.checks.rules;

import java.util.function.Supplier;

/** Whether an output is as a rule says, in words of which the output is the subject. */
public sealed interface Finding {

    /** @param negated what is wrong where it must not be so */
    record Met(Supplier<String> negated) implements Finding {}

    /** @param why what is wrong where it must be so */
    record Unmet(Supplier<String> why) implements Finding {}

    /** The rule is about something that nobody has measured here. */
    record Unmeasured(String why) implements Finding {}

    /** The output cannot be told by this rule. */
    record Undecided(String why) implements Finding {}

    static Finding of(boolean met, Supplier<String> why, Supplier<String> negated) {
        return met ? new Met(negated) : new Unmet(why);
    }
}
