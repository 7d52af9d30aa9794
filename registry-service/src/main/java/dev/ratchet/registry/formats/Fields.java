package dev.ratchet.registry.formats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.registry.domain.imports.UnreadableFile;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a mapping, taken as what they must be. A null is the same as nothing. */
public record Fields(Mapping mapping) {

    public static Fields of(Node node, String what) {
        if (node instanceof Mapping mapping) {
            return new Fields(mapping);
        }
        throw new UnreadableFile(node.place(), what + " must be a mapping");
    }

    public @Nullable Node get(String name) {
        Node value = mapping.get(name);
        return Node.isNothing(value) ? null : value;
    }

    /** @throws UnreadableFile where it is there and no text */
    public @Nullable String text(String name) {
        Node value = get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Text text) {
            return text.text();
        }
        throw new UnreadableFile(value.place(), name + " must be a text; put it in quotes");
    }

    public String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw new UnreadableFile(mapping.place(), name + " is missing");
        }
        return text;
    }

    public @Nullable JsonNode json(String name) {
        Node value = get(name);
        return value == null ? null : value.toJson();
    }

    /** @throws UnreadableFile naming the first field that is none of these */
    public void only(Set<String> known) {
        mapping.fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                throw new UnreadableFile(
                        field.place(), "unknown field " + name + "; known are " + String.join(", ", known));
            }
        });
    }
}
