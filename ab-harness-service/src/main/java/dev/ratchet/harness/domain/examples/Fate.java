package dev.ratchet.harness.domain.examples;

import dev.ratchet.checks.TraceVerdict;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Outcome;
import java.util.Locale;

/** How production fared with a trace, as far as anybody knows. */
public enum Fate {
    RIGHT,
    WRONG,
    UNKNOWN;

    /** By what the trace itself says. */
    public static Fate of(TraceRecorded trace) {
        TraceVerdict verdict = TraceVerdict.of(trace, null);
        if (!verdict.judged()) {
            return UNKNOWN;
        }
        return verdict.failed() ? WRONG : RIGHT;
    }

    public static Fate of(TraceFeedback feedback) {
        if (feedback.outcome() == null) {
            return UNKNOWN;
        }
        return feedback.outcome() == Outcome.FAILED ? WRONG : RIGHT;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
