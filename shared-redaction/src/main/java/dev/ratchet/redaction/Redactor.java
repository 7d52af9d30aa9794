package dev.ratchet.redaction;

import dev.ratchet.redaction.detection.Allowed;

/**
 * Replaces secrets and personal data by placeholders such as {@code [EMAIL_1]}. Safe for use by many threads; what is made for
 * a trace is not.
 */
public final class Redactor {
    private final RedactionSettings settings;
    private final Allowed allowed;
    private final Fingerprints fingerprints;

    private Redactor(RedactionSettings settings) {
        this.settings = settings;
        this.allowed = new Allowed(settings.allow());
        this.fingerprints = new Fingerprints(settings.key());
    }

    public static Redactor of(RedactionSettings settings) {
        return new Redactor(settings);
    }

    /** For the texts of one trace: the same value has the same placeholder in all of them. */
    public TraceRedactor forTrace() {
        return redactor(new Vocabulary(fingerprints), true);
    }

    /** For texts that come later than their trace.
     *
     * @param names what {@link TraceRedactor#names()} gave for the trace */
    public TraceRedactor forTrace(String names) {
        return redactor(Vocabulary.read(fingerprints, names), true);
    }

    /** For texts whose trace is not at hand: {@link TraceRedactor#late} of the trace puts the numbers in. */
    public TraceRedactor forUnknownTrace() {
        return redactor(new Vocabulary(fingerprints), false);
    }

    private TraceRedactor redactor(Vocabulary vocabulary, boolean numbered) {
        return new TraceRedactor(settings, allowed, fingerprints, vocabulary, numbered);
    }
}
