package dev.ratchet.checks;

import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.FailureReason;

/** What became of one check. */
public sealed interface CheckResult {
    Check check();

    /** The output is as it must be. */
    record Held(Check check) implements CheckResult {}

    /** It is not. */
    record Broken(Check check, FailureReason reason) implements CheckResult {}

    /** It is about something that is not measured here, and is passed over: neither a pass nor an obstacle to one. */
    record Unmeasured(Check check, String why) implements CheckResult {}

    /** The check is unusable, or too expensive for this output: whether the output is right cannot be said. */
    record Undecided(Check check, String why) implements CheckResult {}
}
