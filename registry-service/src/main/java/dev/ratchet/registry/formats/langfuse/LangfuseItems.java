package dev.ratchet.registry.formats.langfuse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.imports.Place;
import dev.ratchet.registry.domain.imports.PlannedDataset;
import dev.ratchet.registry.formats.Findings;
import dev.ratchet.registry.formats.Node;
import dev.ratchet.registry.formats.Node.Mapping;
import dev.ratchet.registry.formats.Node.Sequence;
import dev.ratchet.registry.formats.Node.Text;
import dev.ratchet.registry.formats.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Items of Langfuse's datasets as entries; an archived one is left out. */
final class LangfuseItems {
    private static final String OTHERWISE = "langfuse";
    private static final Map<String, String> ORIGINS =
            new TreeMap<>(Map.of("id", "langfuse_id", "sourceTraceId", "langfuse_trace_id"));

    private final Findings findings;
    private final @Nullable String name;
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();

    LangfuseItems(Findings findings, @Nullable String name) {
        this.findings = findings;
        this.name = name;
    }

    private record Dataset(@Nullable String description, Place place, List<NewEntry> entries) {}

    void add(Mapping dataset, Sequence items) {
        String told = text(dataset, "name");
        for (Node item : items.items()) {
            if (item instanceof Mapping mapping) {
                add(mapping, told, text(dataset, "description"));
            } else {
                findings.unsupported("items", item.place(), "it is no object and is left out");
            }
        }
    }

    void add(Mapping item) {
        add(item, null, null);
    }

    private void add(Mapping item, @Nullable String dataset, @Nullable String description) {
        String id = text(item, "id");
        if ("ARCHIVED".equals(text(item, "status"))) {
            findings.warn(item.place(), "item " + (id == null ? "" : id + " ") + "is archived and left out");
            return;
        }
        String own = text(item, "datasetName") == null ? dataset : text(item, "datasetName");
        String key = own == null ? (name == null ? OTHERWISE : name) : Slug.of(own, OTHERWISE);
        datasets.computeIfAbsent(key, k -> new Dataset(description, item.place(), new ArrayList<>()))
                .entries()
                .add(entry(item));
    }

    void plan() {
        datasets.forEach((key, dataset) ->
                findings.add(new PlannedDataset(key, dataset.description(), dataset.entries(), dataset.place())));
    }

    private static NewEntry entry(Mapping item) {
        JsonNode input = json(item, "input");
        JsonNode expected = json(item, "expectedOutput");
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        JsonNode told = json(item, "metadata");
        if (told instanceof ObjectNode object) {
            metadata.setAll(object);
        } else if (!told.isNull()) {
            metadata.set("value", told);
        }
        ORIGINS.forEach((theirs, ours) -> {
            if (text(item, theirs) != null) {
                metadata.put(ours, text(item, theirs));
            }
        });
        return new NewEntry(
                input.isObject() ? input : JsonNodeFactory.instance.objectNode().set("input", input),
                expected.isNull() ? null : expected.isTextual() ? expected.textValue() : expected.toString(),
                null,
                metadata.isEmpty() ? null : metadata);
    }

    private static JsonNode json(Mapping item, String field) {
        Node value = item.get(field);
        return value == null ? NullNode.instance : value.toJson();
    }

    private static @Nullable String text(Mapping item, String field) {
        return item.get(field) instanceof Text text ? text.text() : null;
    }
}
