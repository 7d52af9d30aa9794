package dev.ratchet.registry.api.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a prompt, as the API tells it. */
@Schema(name = "PromptVersion")
public record VersionView(
        UUID id,
        String name,
        @Schema(examples = "1.1.0") String version,
        VersionStatus status,
        String templateText,
        @Schema(description = "Found in the template") List<String> variables,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode inputSchema,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode outputSchema,
        @Schema(type = SchemaType.OBJECT) JsonNode metadata,
        @Nullable UUID parentVersionId,
        @Nullable String rationale,
        @Nullable String changelog,
        String createdBy,
        Instant createdAt,

        @Schema(description = "null where it never was live") @Nullable Instant firstLiveAt) {

    public static VersionView of(String name, PromptVersion version) {
        return new VersionView(
                version.id(),
                name,
                version.spec().version(),
                version.status(),
                version.spec().templateText(),
                List.copyOf(new PromptTemplate(version.spec().templateText()).variables()),
                version.spec().inputSchema(),
                version.spec().outputSchema(),
                version.metadata(),
                version.parentVersionId(),
                version.rationale(),
                version.changelog(),
                version.createdBy(),
                version.createdAt(),
                version.firstLiveAt());
    }
}
