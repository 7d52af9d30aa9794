package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A version of a prompt with all that is needed to run and to check it.
 *
 * @param templateText text with {@code {variable}} or {@code {{variable}}} places
 * @param inputSchema JSON Schema of the variables
 * @param outputSchema JSON Schema of the answer; a schema of a string applies to the text itself
 * @param scoreThreshold a trace that scores less has failed; {@code null} where scores decide nothing
 * @param grading how answers are graded besides the output schema
 */
public record PromptSpec(
        String version,
        String templateText,
        @Nullable JsonNode inputSchema,
        @Nullable JsonNode outputSchema,
        @JsonProperty(defaultValue = "{}") ModelSettings settings,
        @Nullable Double scoreThreshold,
        @JsonProperty(defaultValue = "{}") Grading grading) {
    public PromptSpec {
        requireNonNull(version, "version is missing");
        requireNonNull(templateText, "template_text is missing");
        inputSchema = JsonValues.orNothing(inputSchema);
        outputSchema = JsonValues.orNothing(outputSchema);
        settings = requireNonNullElse(settings, ModelSettings.DEFAULT);
        grading = requireNonNullElse(grading, Grading.NONE);
    }

    public PromptSpec withSettings(ModelSettings newSettings) {
        return new PromptSpec(version, templateText, inputSchema, outputSchema, newSettings, scoreThreshold, grading);
    }

    public PromptSpec withGrading(Grading newGrading) {
        return new PromptSpec(version, templateText, inputSchema, outputSchema, settings, scoreThreshold, newGrading);
    }

    public PromptSpec withTemplate(String newVersion, String newTemplateText) {
        return new PromptSpec(
                newVersion, newTemplateText, inputSchema, outputSchema, settings, scoreThreshold, grading);
    }
}
