package dev.ratchet.registry.domain.templates;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Names;
import dev.ratchet.events.data.PromptTemplate;
import java.util.List;

/**
 * The first version of a prompt.
 *
 * @param name of the prompt where its user wants no other
 */
public record TemplatePrompt(
        String name, String templateText, JsonNode inputSchema, JsonNode outputSchema, JsonNode metadata) {

    public TemplatePrompt {
        Names.name(name, "name");
        requireNonNull(templateText, "template_text is missing");
        requireNonNull(inputSchema, "input_schema is missing");
        requireNonNull(outputSchema, "output_schema is missing");
        requireNonNull(metadata, "metadata is missing");
    }

    /** In order of first use. */
    public List<String> variables() {
        return List.copyOf(new PromptTemplate(templateText).variables());
    }
}
