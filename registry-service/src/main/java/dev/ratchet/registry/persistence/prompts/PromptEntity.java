package dev.ratchet.registry.persistence.prompts;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.Split;
import dev.ratchet.registry.persistence.JsonText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code prompts}. */
@Entity
@Table(name = "prompts")
@SuppressWarnings("NullAway.Init")
class PromptEntity {
    @Id
    UUID id;

    String project;
    String name;

    @Nullable String liveVersion;

    long revision;

    @Nullable UUID deploymentId;

    @Nullable String split;

    Instant createdAt;
    Instant changedAt;

    @Nullable Instant archivedAt;

    Prompt toDomain() {
        return new Prompt(
                id,
                new PromptKey(project, name),
                liveVersion,
                revision,
                deploymentId,
                JsonText.read(split, Split.class),
                createdAt,
                changedAt,
                archivedAt);
    }
}
