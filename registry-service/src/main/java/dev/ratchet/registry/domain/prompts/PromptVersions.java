package dev.ratchet.registry.domain.prompts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of prompts that are kept. */
public interface PromptVersions {
    /** All versions of a prompt, highest first. */
    List<PromptVersion> of(UUID promptId);

    /** Likewise, without the texts. */
    List<VersionOutline> outlines(UUID promptId);

    /** The versions of these ids, in their order. */
    List<PromptVersion> load(List<UUID> ids);

    Optional<PromptVersion> find(UUID promptId, String version);

    Optional<NamedVersion> find(String project, UUID id);

    void add(UUID promptId, PromptVersion version);

    /** Makes this version the active one and archives the one that was. */
    void activate(UUID promptId, String version, Instant at);

    /** Archives those of the versions that are drafts; others stay as they are. */
    void archiveDrafts(UUID promptId, List<String> versions);
}
