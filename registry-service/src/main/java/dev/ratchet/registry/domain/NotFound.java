package dev.ratchet.registry.domain;

/** What was asked for is not there, or not in the project of who asks. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
