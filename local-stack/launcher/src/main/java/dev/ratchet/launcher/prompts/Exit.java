package dev.ratchet.launcher.prompts;

/** How a command over prompt files ends. */
public enum Exit {
    /** All is done, or all is the same. */
    FINE(0),
    /** There are differences, or something is refused. */
    DIFFERENT(1),
    /** The command or a file cannot be read. */
    UNREADABLE(2),
    /** The registry cannot be reached, or does not allow it. */
    AWAY(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
