package dev.ratchet.registry.formats.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.formats.Findings;
import dev.ratchet.registry.formats.ModelSetting;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import dev.ratchet.registry.formats.Node.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model of the first provider as the metadata of a version; the others are only told of. */
final class Providers {
    private static final Set<String> ENDPOINTS =
            Set.of("chat", "completion", "messages", "responses", "text", "embedding", "embeddings");
    private static final Set<String> NO_MODELS =
            Set.of("file", "python", "exec", "http", "https", "webhook", "ws", "wss");

    private final Findings findings;

    Providers(Findings findings) {
        this.findings = findings;
    }

    ObjectNode metadata(@Nullable Node providers) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        List<Node> all = providers instanceof Sequence several
                ? several.items()
                : providers == null ? List.of() : List.of(providers);
        if (!all.isEmpty()) {
            first(all.getFirst(), metadata);
        }
        all.stream()
                .skip(1)
                .forEach(other -> findings.warn(
                        other.place(),
                        "provider " + name(other) + " is left out; a version has the model of the first provider"));
        return metadata;
    }

    private void first(Node provider, ObjectNode metadata) {
        String id = name(provider);
        metadata.put("provider", id);
        String model = model(id);
        if (model == null) {
            findings.warn(provider.place(), "provider " + id + " names no model");
        } else {
            metadata.put("model", model);
        }
        Node options = options(provider);
        if (options instanceof Mapping mapping && mapping.get("config") instanceof Mapping config) {
            settings(config, metadata);
        }
    }

    private void settings(Mapping config, ObjectNode metadata) {
        config.fields().forEach((name, field) -> {
            JsonNode value = field.value().toJson();
            if (!name.equals("model") && ModelSetting.isUsable(name, value)) {
                metadata.set(name, value);
            } else {
                findings.unsupported("providers.config." + name, field.place(), "it is left out");
            }
        });
    }

    /** A provider is its id, a mapping with an id, or a mapping of an id to options. */
    private static String name(Node provider) {
        return switch (provider) {
            case Text text -> text.text();
            case Mapping mapping when mapping.get("id") instanceof Text id -> id.text();
            case Mapping mapping
            when mapping.fields().size() == 1 ->
                mapping.fields().keySet().iterator().next();
            case Mapping mapping -> "without an id";
            case Sequence sequence -> "without an id";
            case Node.Literal literal -> literal.value().asText();
        };
    }

    private static Node options(Node provider) {
        if (provider instanceof Mapping mapping
                && mapping.get("id") == null
                && mapping.fields().size() == 1) {
            return mapping.fields().values().iterator().next().value();
        }
        return provider;
    }

    private static @Nullable String model(String id) {
        List<String> parts = List.of(id.split(":", -1));
        if (parts.size() < 2 || NO_MODELS.contains(parts.getFirst())) {
            return null;
        }
        int from = parts.size() > 2 && ENDPOINTS.contains(parts.get(1)) ? 2 : 1;
        String model = String.join(":", parts.subList(from, parts.size()));
        return model.isBlank() || model.length() > 200 ? null : model;
    }
}
