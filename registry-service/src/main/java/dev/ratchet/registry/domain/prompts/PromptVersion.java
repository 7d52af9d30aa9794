package dev.ratchet.registry.domain.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptSpec;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a prompt; its text never changes, only its status.
 *
 * @param metadata what its author says of it, model settings included, as a JSON object
 * @param changelog what is different from the parent, in the author's words
 * @param firstLiveAt when it became live for the first time; {@code null} where it never was
 */
public record PromptVersion(
        UUID id,
        PromptSpec spec,
        JsonNode metadata,
        @Nullable UUID parentVersionId,
        VersionStatus status,
        @Nullable String rationale,
        @Nullable String changelog,
        String createdBy,
        Instant createdAt,
        @Nullable Instant firstLiveAt) {}
