package dev.ratchet.redaction.detection;

/**
 * A value that was found.
 *
 * @param kind the name of a {@link Kind} or of a pattern of one's own
 * @param canonical the same for all ways to write the value
 * @param contextual whether only the words around it tell what it is
 */
public record Span(String kind, int start, int end, String canonical, boolean contextual) {

    static Span of(Kind kind, int start, int end, String canonical) {
        return new Span(kind.name(), start, end, canonical, false);
    }

    static Span inContext(Kind kind, int start, int end, String canonical) {
        return new Span(kind.name(), start, end, canonical, true);
    }

    /** Without what comes before this place. */
    Span from(int place) {
        return start >= place ? this : new Span(kind, place, end, canonical, contextual);
    }
}
