package dev.ratchet.checks;

/** A schema that nothing can be judged by: broken, too large, or too expensive to apply. The message lacks its subject. */
final class UnusableSchema extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableSchema(String why) {
        super(why);
    }
}
