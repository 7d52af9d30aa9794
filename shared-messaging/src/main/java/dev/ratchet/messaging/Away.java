package dev.ratchet.messaging;

/** Something that an effect needs is away for now: its record waits in place, as it does for the database. */
public class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Away(String message, Throwable cause) {
        super(message, cause);
    }
}
