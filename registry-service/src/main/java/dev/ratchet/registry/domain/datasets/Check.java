package dev.ratchet.registry.domain.datasets;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An assertion on an output that needs no judge; an item of the list {@value #FIELD} in an entry's metadata.
 *
 * @param not whether the output must fail it
 * @param value what is compared with; of the JSON kinds a JSON Schema; {@code null} where the kind needs none
 * @param threshold least similarity (0 to 1), most cost in US dollars, most latency in milliseconds
 * @param weight its share in a score; {@code null} for 1
 */
public record Check(
        Kind kind,
        boolean not,
        @Nullable JsonNode value,
        @Nullable Double threshold,
        @Nullable Double weight) {
    /** The name of the list. */
    public static final String FIELD = "checks";

    /** What is compared. */
    public enum Kind {
        /** The output is the text, or the JSON, of the value. */
        EQUALS,
        CONTAINS,
        /** As {@link #CONTAINS}, whatever the case. */
        ICONTAINS,
        /** The regular expression matches some part of the output. */
        REGEX,
        STARTS_WITH,
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

    public JsonNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", kind.wireName()).put("not", not);
        if (value != null) {
            json.set("value", value);
        }
        if (threshold != null) {
            json.put("threshold", threshold);
        }
        if (weight != null) {
            json.put("weight", weight);
        }
        return json;
    }
}
