package dev.ratchet.registry.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.domain.imports.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML or JSON file, with its place. */
public sealed interface Node {
    Place place();

    JsonNode toJson();

    /** Named values in their order. */
    record Mapping(Place place, Map<String, Field> fields) implements Node {

        public @Nullable Node get(String name) {
            Field field = fields.get(name);
            return field == null ? null : field.value();
        }

        @Override
        public JsonNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, field) -> json.set(name, field.value().toJson()));
            return json;
        }
    }

    /** A named value and the place of the name. */
    record Field(Place place, Node value) {}

    /** Values in their order. */
    record Sequence(Place place, List<Node> items) implements Node {

        @Override
        public JsonNode toJson() {
            ArrayNode json = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> json.add(item.toJson()));
            return json;
        }
    }

    /** @param firstLine the line of the text's first character, where its lines are lines of the file; else 0 */
    record Text(Place place, String text, int firstLine) implements Node {

        /** The line of the file that a part of the text is in. */
        public Place at(int offset) {
            if (firstLine == 0) {
                return place;
            }
            String before = text.substring(0, offset);
            int breaks = (int) before.chars().filter(c -> c == '\n').count();
            return new Place(firstLine + breaks, 1);
        }

        @Override
        public JsonNode toJson() {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    /** A number, a boolean or null. */
    record Literal(Place place, JsonNode value) implements Node {

        @Override
        public JsonNode toJson() {
            return value;
        }
    }

    /** Whether there is nothing, or a null. */
    static boolean isNothing(@Nullable Node node) {
        return node == null
                || (node instanceof Literal literal && literal.value().isNull());
    }
}
