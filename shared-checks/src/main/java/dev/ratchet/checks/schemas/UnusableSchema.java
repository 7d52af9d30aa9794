package dev.ratchet.checks.schemas;

/** A schema that nothing can be judged by: broken, too large, or too expensive to apply. The message lacks its subject. */
public final class UnusableSchema extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableSchema(String why) {
        super(why);
    }
}
