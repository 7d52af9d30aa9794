package dev.ratchet.registry.domain.prompts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of prompts that are kept. */
public interface PromptVersions {
    /** All versions of a prompt, highest first. */
    List<PromptVersion> of(UUID promptId);

    Optional<PromptVersion> find(UUID promptId, String version);

    void add(UUID promptId, PromptVersion version);

    /** Makes this version the active one and archives the one that was. */
    void activate(UUID promptId, String version, Instant at);

    /** Archives those of the versions that are drafts. */
    void archiveDrafts(UUID promptId, List<String> versions);
}
