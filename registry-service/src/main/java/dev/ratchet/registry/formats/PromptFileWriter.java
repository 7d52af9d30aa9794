package dev.ratchet.registry.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.registry.domain.imports.PromptFile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the file of a prompt version; of one content there is one file, byte for byte. */
public final class PromptFileWriter {
    private PromptFileWriter() {}

    public static byte[] write(PromptFile file) {
        YamlWriter yaml = new YamlWriter();
        text(yaml, "name", file.name());
        text(yaml, "version", file.version());
        text(yaml, "parent_version", file.parentVersion());
        yaml.prose("template_text", file.templateText());
        tree(yaml, "input_schema", file.inputSchema());
        tree(yaml, "output_schema", file.outputSchema());
        if (!file.metadata().isEmpty()) {
            yaml.field("metadata", file.metadata());
        }
        prose(yaml, "changelog", file.changelog());
        prose(yaml, "rationale", file.rationale());
        return yaml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void text(YamlWriter yaml, String name, @Nullable String value) {
        if (value != null) {
            yaml.field(name, TextNode.valueOf(value));
        }
    }

    private static void tree(YamlWriter yaml, String name, @Nullable JsonNode value) {
        if (value != null) {
            yaml.field(name, value);
        }
    }

    private static void prose(YamlWriter yaml, String name, @Nullable String value) {
        if (value != null) {
            yaml.prose(name, value);
        }
    }
}
