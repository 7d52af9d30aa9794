package dev.ratchet.registry.domain.policies;

import dev.ratchet.registry.domain.Page;
import java.util.Optional;
import java.util.UUID;

/** The policies that are kept, all versions of each. */
public interface Policies {
    Optional<PolicyVersion> latest(UUID promptId);

    /** Keeps the next version. The prompt must be held. */
    void add(UUID promptId, PolicyVersion version);

    /** Newest first. */
    Page<PolicyVersion> page(UUID promptId, Page.Slice slice);
}
