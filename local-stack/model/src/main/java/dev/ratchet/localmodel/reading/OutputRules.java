package dev.ratchet.localmodel.reading;

/**
 * How the answer must look. Nothing asked for makes a talkative answer, a soft rule ("reply with the label") is mostly
 * kept, a strict one ("only", "nothing else", a response format) always.
 */
public record OutputRules(
        boolean json, Strictness strictness, LetterCase letterCase, String labelKey, boolean explains) {
    /** How clearly the prompt says what the answer must look like. */
    public enum Strictness {
        NONE,
        SOFT,
        STRICT
    }

    /** The letters that the prompt asks for. */
    public enum LetterCase {
        AS_GIVEN,
        LOWER,
        UPPER
    }
}
