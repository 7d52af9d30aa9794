package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An assertion on an output that needs no judge.
 *
 * @param not whether the output must fail it
 * @param value what is compared with: text or JSON; for {@code one_of} an array, for the JSON kinds a JSON Schema
 * @param path where in the output a {@code json_path} looks, and where a {@code number} is taken from instead of the whole
 * @param min least length, number or similarity (0 to 1)
 * @param max greatest length or number, most cost in US dollars, most latency in milliseconds
 * @param weight its share in a score; {@code null} for 1
 */
public record Check(
        Kind kind,
        boolean not,
        @Nullable JsonNode value,
        @Nullable String path,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Double weight) {
    public Check {
        requireNonNull(kind, "kind is missing");
        value = JsonValues.orNothing(value);
    }

    /** What is compared. */
    public enum Kind {
        /** The output is the text, or the JSON, of the value. */
        EQUALS,
        CONTAINS,
        /** As {@link #CONTAINS}, whatever the case. */
        ICONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        /** The regular expression matches some part of the output. */
        REGEX,
        /** The output has so many characters. */
        LENGTH,
        /** The output is one of the values. */
        ONE_OF,
        /** The output, or what is at the path, is a number in the range. */
        NUMBER,
        /** What is at the path of the output's JSON equals the value; is there at all where no value is given. */
        JSON_PATH,
        /** Some part of the output is JSON, and of the schema where there is one. */
        CONTAINS_JSON,
        /** The output is JSON, and of the schema where there is one. */
        IS_JSON,
        /** The meaning is near that of the value. */
        SIMILAR,
        COST,
        LATENCY;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
