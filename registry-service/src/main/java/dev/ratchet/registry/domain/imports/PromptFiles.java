package dev.ratchet.registry.domain.imports;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions that are kept, as files. */
public interface PromptFiles {
    Optional<KeptFile> find(PromptKey key, String version);

    /** The id of a version. */
    Optional<UUID> id(PromptKey key, String version);

    /** All versions of a prompt; none where there is no such prompt. */
    List<KeptFile> of(PromptKey key);

    /** The versions of a project, or of one prompt in it, by name and version as texts. */
    Page<KeptFile> page(String project, @Nullable String prompt, Page.Slice slice);
}
