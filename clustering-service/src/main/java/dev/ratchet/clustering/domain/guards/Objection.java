package dev.ratchet.clustering.domain.guards;

import java.util.Locale;

/** Why a template from a model is refused, in words for a person and as a kind to count by. */
public record Objection(Kind kind, String detail) {

    /** Which rule was broken. */
    public enum Kind {
        EMPTY,
        TOO_LONG,
        CONTROL_CHARACTERS,
        VARIABLES,
        LANGUAGE,
        SECRET,
        ADDRESS,
        COPIED_TRACE,
        INSTRUCTION_FROM_A_TRACE,
        TRIED_BEFORE;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
