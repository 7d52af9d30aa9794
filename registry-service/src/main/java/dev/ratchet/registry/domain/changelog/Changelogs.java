package dev.ratchet.registry.domain.changelog;

import dev.ratchet.registry.domain.Page;
import java.util.UUID;

/** The changelogs of prompts. */
public interface Changelogs {
    /** An entry for each version, newest first. */
    Page<ChangelogEntry> page(UUID promptId, Page.Slice slice);
}
