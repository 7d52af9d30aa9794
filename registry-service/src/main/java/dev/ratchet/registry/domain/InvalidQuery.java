package dev.ratchet.registry.domain;

/** A question that nobody can have meant, a cursor of another list for instance. */
public final class InvalidQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidQuery(String message) {
        super(message);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
