package dev.ratchet.registry.domain;

/** What is asked for cannot be done as things stand; says what stands in the way. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
