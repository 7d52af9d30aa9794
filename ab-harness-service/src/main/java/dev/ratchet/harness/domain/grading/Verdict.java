package dev.ratchet.harness.domain.grading;

/** Right, wrong, or neither can be said. */
public enum Verdict {
    PASSED,
    FAILED,
    UNJUDGED
}
