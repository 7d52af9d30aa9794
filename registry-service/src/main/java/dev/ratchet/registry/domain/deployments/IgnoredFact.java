package dev.ratchet.registry.domain.deployments;

/** A fact that is late, repeated or illegal: it changes nothing. The reason is a short code, for a counter. */
public final class IgnoredFact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public IgnoredFact(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
