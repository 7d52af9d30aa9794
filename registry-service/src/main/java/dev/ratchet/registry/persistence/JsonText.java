package dev.ratchet.registry.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import org.jspecify.annotations.Nullable;

/** Parts of events as they stand in text columns: the wire's JSON, with the order of its fields. */
public final class JsonText {
    private JsonText() {}

    public static @Nullable String write(@Nullable Object value) {
        return value == null ? null : EventJson.writeText(value);
    }

    public static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : EventJson.readTrusted(json, type);
    }

    public static @Nullable JsonNode tree(@Nullable String json) {
        return json == null ? null : object(json);
    }

    public static JsonNode object(String json) {
        return EventJson.readTrusted(json, JsonNode.class);
    }
}
