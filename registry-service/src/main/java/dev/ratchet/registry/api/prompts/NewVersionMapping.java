package dev.ratchet.registry.api.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.JsonValues;
import dev.ratchet.registry.application.prompts.CreateVersion;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import dev.ratchet.registry.domain.deployments.CandidateScreening;
import dev.ratchet.registry.domain.prompts.PromptNames;
import dev.ratchet.registry.domain.prompts.Semver;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Checks what an author sends. */
final class NewVersionMapping {
    private static final int MAX_METADATA_CHARS = 20_000;

    private NewVersionMapping() {}

    static String name(NewVersionRequest request) {
        return PromptNames.chosen(request.name(), "name");
    }

    static CreateVersion.Draft draft(NewVersionRequest request) {
        return new CreateVersion.Draft(
                request.version() == null
                        ? null
                        : Semver.parse(request.version()).toString(),
                template(request.templateText()),
                SchemaCheck.checked("input_schema", request.inputSchema()),
                SchemaCheck.checked("output_schema", request.outputSchema()),
                metadata(request.metadata()),
                request.parentVersionId());
    }

    private static String template(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput("template_text", "template_text is missing");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > CandidateScreening.MAX_TEMPLATE_BYTES) {
            throw new InvalidInput(
                    "template_text",
                    "template_text is longer than " + CandidateScreening.MAX_TEMPLATE_BYTES / 1024 + " kB");
        }
        return Texts.storable(text, "template_text");
    }

    private static JsonNode metadata(@Nullable JsonNode given) {
        JsonNode metadata = JsonValues.orNothing(given);
        if (metadata == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!metadata.isObject()) {
            throw new InvalidInput("metadata", "metadata must be a JSON object");
        }
        if (metadata.toString().length() > MAX_METADATA_CHARS) {
            throw new InvalidInput("metadata", "metadata is longer than " + MAX_METADATA_CHARS + " characters");
        }
        Texts.storable(metadata.toString(), "metadata");
        return metadata;
    }
}
