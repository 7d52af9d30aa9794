package dev.ratchet.registry.domain.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.JsonValues;
import org.jspecify.annotations.Nullable;

/**
 * A version of a prompt as it stands in a file: its content, without the state and the ids of a server.
 *
 * @param version {@code null} where it is to become the next one
 * @param parentVersion {@code null} where it is left to the server
 * @param metadata a JSON object
 */
public record PromptFile(
        String name,
        @Nullable String version,
        @Nullable String parentVersion,
        String templateText,
        @Nullable JsonNode inputSchema,
        @Nullable JsonNode outputSchema,
        JsonNode metadata,
        @Nullable String changelog,
        @Nullable String rationale) {
    public PromptFile {
        inputSchema = JsonValues.orNothing(inputSchema);
        outputSchema = JsonValues.orNothing(outputSchema);
    }

    /** This content as if it were a version of that number and parent. */
    public PromptFile as(@Nullable String otherVersion, @Nullable String otherParent) {
        return new PromptFile(
                name,
                otherVersion,
                otherParent,
                templateText,
                inputSchema,
                outputSchema,
                metadata,
                changelog,
                rationale);
    }

    public PromptFile with(JsonNode otherMetadata) {
        return new PromptFile(
                name,
                version,
                parentVersion,
                templateText,
                inputSchema,
                outputSchema,
                otherMetadata,
                changelog,
                rationale);
    }
}
