package dev.ratchet.harness.domain.judging;

import java.util.Locale;

/** How a judgement ended. All but the first say nothing about the trace. */
public enum JudgingEnd {
    /** With a score, which has been told. */
    TOLD,
    /** Somebody else has told how the trace fared. */
    SETTLED,
    /** The judge refused or answered garbage. */
    UNJUDGED,
    /** Nothing is judged any more: of this prompt, as its live version has nothing to judge it by, or at all. */
    NOT_NEEDED,
    /** The money for it is used up. */
    OUT_OF_BUDGET,
    /** The judge was away for too long. */
    GIVEN_UP;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
