package dev.ratchet.registry.api.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.JsonValues;
import dev.ratchet.events.data.Names;
import dev.ratchet.registry.application.prompts.CreateVersion;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Texts;
import dev.ratchet.registry.domain.deployments.CandidateScreening;
import dev.ratchet.registry.domain.imports.PromptFile;
import dev.ratchet.registry.domain.prompts.Semver;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Checks what an author sends, as a request or in a file. */
public final class NewVersionMapping {
    private static final int MAX_WORDS = 20_000;
    private static final int MAX_METADATA_CHARS = 20_000;

    private NewVersionMapping() {}

    static String name(NewVersionRequest request) {
        return name(request.name());
    }

    private static String name(@Nullable String name) {
        try {
            return Names.name(name, "name");
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("name", String.valueOf(e.getMessage()));
        }
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
                request.parentVersionId(),
                null,
                null);
    }

    /** Of a file, without its parent, which is known only among the versions that are kept. */
    public static CreateVersion.Draft draft(PromptFile file) {
        name(file.name());
        return new CreateVersion.Draft(
                file.version(),
                template(file.templateText()),
                SchemaCheck.checked("input_schema", file.inputSchema()),
                SchemaCheck.checked("output_schema", file.outputSchema()),
                metadata(file.metadata()),
                null,
                words("changelog", file.changelog()),
                words("rationale", file.rationale()));
    }

    private static @Nullable String words(String field, @Nullable String text) {
        if (text != null && text.length() > MAX_WORDS) {
            throw new InvalidInput(field, field + " is longer than " + MAX_WORDS + " characters");
        }
        return text == null ? null : Texts.storable(text, field);
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
