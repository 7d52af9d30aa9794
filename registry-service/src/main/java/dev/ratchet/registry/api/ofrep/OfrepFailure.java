package dev.ratchet.registry.api.ofrep;

/** An evaluation that cannot be made, in the protocol's words. */
final class OfrepFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String details;

    OfrepFailure(Code code, String details) {
        super(details);
        this.code = code;
        this.details = details;
    }

    Code code() {
        return code;
    }

    String details() {
        return details;
    }

    /** OpenFeature's error codes, as far as they occur here. */
    enum Code {
        PARSE_ERROR,
        INVALID_CONTEXT,
        FLAG_NOT_FOUND
    }
}
