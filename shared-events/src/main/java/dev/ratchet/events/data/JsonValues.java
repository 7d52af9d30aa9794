package dev.ratchet.events.data;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What optional JSON from outside may look like. */
public final class JsonValues {
    private JsonValues() {}

    /** An explicit JSON null is the same as nothing. */
    public static @Nullable JsonNode orNothing(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode() ? null : value;
    }
}
