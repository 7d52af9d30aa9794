package dev.ratchet.registry.api.prompts;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.JsonValues;
import dev.ratchet.registry.application.prompts.CreateVersion;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.Texts;
import dev.ratchet.registry.domain.imports.PromptFile;
import dev.ratchet.registry.domain.prompts.PromptNames;
import dev.ratchet.registry.domain.prompts.Semver;
import dev.ratchet.registry.domain.prompts.TemplateRules;
import org.jspecify.annotations.Nullable;

/** Checks what an author sends, as a request or in a file. */
public final class NewVersionMapping {
    private static final int MAX_WORDS = 20_000;
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
                requireNonNullElse(request.templateText(), ""),
                SchemaCheck.checked("input_schema", request.inputSchema()),
                SchemaCheck.checked("output_schema", request.outputSchema()),
                metadata(request.metadata()),
                request.parentVersionId(),
                note("rationale", request.rationale()),
                note("changelog", request.changelog()));
    }

    /** Of a file, without its parent, which is known only among the versions that are kept. */
    public static CreateVersion.Draft draft(PromptFile file) {
        PromptNames.chosen(file.name(), "name");
        TemplateRules.check(file.templateText(), file.inputSchema());
        return new CreateVersion.Draft(
                file.version(),
                file.templateText(),
                SchemaCheck.checked("input_schema", file.inputSchema()),
                SchemaCheck.checked("output_schema", file.outputSchema()),
                metadata(file.metadata()),
                null,
                words("rationale", file.rationale()),
                words("changelog", file.changelog()));
    }

    private static @Nullable String words(String field, @Nullable String text) {
        if (text != null && text.length() > MAX_WORDS) {
            throw new InvalidInput(field, field + " is longer than " + MAX_WORDS + " characters");
        }
        return text == null ? null : Texts.storable(text, field);
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

    private static @Nullable String note(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > Reasons.MAX_LENGTH) {
            throw new InvalidInput(field, field + " is longer than " + Reasons.MAX_LENGTH + " characters");
        }
        return Texts.storable(text.strip(), field);
    }
}
