package dev.ratchet.launcher.prompts;

/** Why a command over prompt files has to give up, in words for the one who ran it. */
public final class PromptsFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    public PromptsFailure(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    public Exit exit() {
        return exit;
    }
}
