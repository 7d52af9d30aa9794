package dev.ratchet.registry.domain.keys;

import dev.ratchet.registry.domain.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The API keys of all projects, as their owners see them. */
public interface Keys {
    void add(ApiKey key, byte[] hash);

    Optional<ApiKey> find(String project, UUID id);

    /** Whether the project has a key of this name, or has had one. */
    boolean isNamed(String project, String name);

    /** Newest first, with those that are revoked or expired. */
    Page<ApiKey> page(String project, Page.Slice slice);

    /** Whether it was revoked now: it is there and was not revoked before. */
    boolean revoke(String project, UUID id, Instant at);
}
