package dev.ratchet.registry.domain.datasets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ratchet.events.wire.EventJson;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The JSON of entries: the wire's, read strictly, with numbers as they are written, so that nothing changes on the way. */
public final class EntryJson {
    private static final JsonMapper MAPPER = exact();

    private EntryJson() {}

    private static JsonMapper exact() {
        JsonMapper mapper = EventJson.mapper().copy();
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        return mapper;
    }

    /** Reads what came from outside.
     *
     * @throws JsonProcessingException where it is no JSON, too deep, or not of the type */
    public static <T> @Nullable T read(String json, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }

    /** Reads what the registry has stored itself. */
    public static JsonNode stored(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line without nulls. */
    public static String write(Object value) {
        return EventJson.writeText(value);
    }
}
