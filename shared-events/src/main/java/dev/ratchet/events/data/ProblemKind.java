package dev.ratchet.events.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a cluster of failures is a problem of; only that of the prompt is mended by another prompt. */
public enum ProblemKind {
    PROMPT,
    TOOL,
    DATA,
    MODEL;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
