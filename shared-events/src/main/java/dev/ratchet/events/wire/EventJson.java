package dev.ratchet.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.ratchet.events.TraceEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The JSON of the wire: UTF-8, {@code snake_case}, ISO-8601 instants, no nulls, unknown fields passed over, no type turned
 * into another. Hostile input is bounded: {@value #MAX_DEPTH} levels, {@value #MAX_BYTES} bytes, and fewer for what
 * agents publish. U+0000 and half surrogate pairs, which PostgreSQL cannot store, are read as U+FFFD.
 */
public final class EventJson {
    public static final int MAX_BYTES = 4 * 1_048_576;
    public static final int MAX_DEPTH = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_BYTES)
                            .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, EventJson::nothingElseIsText)
            .build();
    private static final Pattern UNSTORABLE_ESCAPE = Pattern.compile("\\\\u(?:0000|[dD][89a-fA-F])");
    private static final String ESCAPE = "\\u";
    private static final char REPLACEMENT = '\uFFFD';
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private EventJson() {}

    /** The mapper itself, for services that store parts of events as JSON. Do not reconfigure it. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Half a surrogate pair, from a text that was cut, is written as a question mark. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String writeText(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /** Reads what a Ratchet service wrote or what the outside world sent.
     *
     * @throws IOException where it is too large, too deep, no JSON, or not of the type; the message says which */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        int limit = limit(type);
        if (json.length > limit) {
            throw new IOException("the record has " + json.length + " bytes; the limit is " + limit);
        }
        String text = text(json);
        return text.contains(ESCAPE) && UNSTORABLE_ESCAPE.matcher(text).find()
                ? MAPPER.treeToValue(Storable.json(MAPPER.readTree(text)), type)
                : MAPPER.readValue(text, type);
    }

    /** Our own events quote what came from outside and may be larger than it. */
    private static int limit(Class<?> type) {
        return TraceEvent.class.isAssignableFrom(type) ? EventReader.MAX_TRACE_BYTES : MAX_BYTES;
    }

    /** Decoded leniently, as that is fast; where something may have been replaced, it is looked at strictly. */
    private static String text(byte[] json) throws IOException {
        String text = new String(json, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            requireUtf8(json);
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static void requireUtf8(byte[] bytes) throws IOException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new IOException("the record is not valid UTF-8", e);
        }
    }

    /** Reads JSON that this system stored itself.
     *
     * @throws UncheckedIOException where it is not of the type */
    public static <T> T readTrusted(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void nothingElseIsText(MutableCoercionConfig text) {
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            text.setCoercion(shape, CoercionAction.Fail);
        }
    }
}
