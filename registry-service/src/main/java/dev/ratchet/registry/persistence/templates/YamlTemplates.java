package dev.ratchet.registry.persistence.templates;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.templates.Template;
import dev.ratchet.registry.domain.templates.TemplateCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The templates that come with the service, a YAML file each, read once and strictly when the first is asked for. Qute
 * would take a folder {@code templates} for its own.
 */
@ApplicationScoped
class YamlTemplates implements TemplateCatalog {
    private static final List<String> IDS = List.of(
            "email-classifier",
            "sentiment",
            "text-classifier",
            "moderation",
            "extraction",
            "question-answering",
            "summarising",
            "translation",
            "code-review",
            "code-generation");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper STRICT = EventJson.mapper()
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Template> templates =
            IDS.stream().map(YamlTemplates::read).toList();

    @Override
    public List<Template> all() {
        return templates;
    }

    private static Template read(String id) {
        String file = "/prompt-templates/" + id + ".yaml";
        try (InputStream yaml = requireNonNull(YamlTemplates.class.getResourceAsStream(file), file)) {
            JsonNode tree = YAML.readTree(yaml);
            return STRICT.treeToValue(tree, Template.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is broken", e);
        }
    }
}
