package dev.ratchet.checks.matching;

/** A regular expression that nothing can be matched by. The message lacks its subject. */
public final class UnusablePattern extends Exception {
    private static final long serialVersionUID = 1L;

    UnusablePattern(String why) {
        super(why);
    }
}
