package dev.ratchet.registry.domain;

/** Something of this name is there already. */
public final class AlreadyExists extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AlreadyExists(String message) {
        super(message);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
