package dev.ratchet.registry.persistence.prompts;

import dev.ratchet.registry.domain.prompts.PromptMetadata;
import dev.ratchet.registry.domain.prompts.PromptVersion;
import dev.ratchet.registry.domain.prompts.VersionStatus;
import dev.ratchet.registry.persistence.JsonText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code prompt_versions}. */
@Entity
@Table(name = "prompt_versions")
@SuppressWarnings("NullAway.Init")
class PromptVersionEntity {
    @Id
    UUID id;

    UUID promptId;
    String version;
    String templateText;

    @Nullable String inputSchema;

    @Nullable String outputSchema;

    String metadata;

    @Nullable UUID parentVersionId;

    String status;

    @Nullable String rationale;

    @Nullable String changelog;

    String createdBy;
    Instant createdAt;

    @Nullable Instant firstLiveAt;

    static PromptVersionEntity of(UUID promptId, PromptVersion version) {
        PromptVersionEntity row = new PromptVersionEntity();
        row.id = version.id();
        row.promptId = promptId;
        row.version = version.spec().version();
        row.templateText = version.spec().templateText();
        row.inputSchema = JsonText.write(version.spec().inputSchema());
        row.outputSchema = JsonText.write(version.spec().outputSchema());
        row.metadata = version.metadata().toString();
        row.parentVersionId = version.parentVersionId();
        row.status = version.status().wireName();
        row.rationale = version.rationale();
        row.changelog = version.changelog();
        row.createdBy = version.createdBy();
        row.createdAt = version.createdAt();
        row.firstLiveAt = version.firstLiveAt();
        return row;
    }

    static VersionStatus status(String column) {
        return VersionStatus.valueOf(column.toUpperCase(Locale.ROOT));
    }

    PromptVersion toDomain() {
        return new PromptVersion(
                id,
                PromptMetadata.kept(
                        version,
                        templateText,
                        JsonText.tree(inputSchema),
                        JsonText.tree(outputSchema),
                        JsonText.object(metadata)),
                JsonText.object(metadata),
                parentVersionId,
                status(status),
                rationale,
                changelog,
                createdBy,
                createdAt,
                firstLiveAt);
    }
}
