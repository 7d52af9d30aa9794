package dev.ratchet.registry.domain.policies;

/** Somebody else has changed the policy since the caller read it. */
public final class PolicyChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int version;

    public PolicyChanged(int version) {
        super("The policy has changed: it is at version " + version + "; read it again and decide anew");
        this.version = version;
    }

    public int version() {
        return version;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
