package dev.ratchet.registry.domain.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What prompts, people and keys belong to; nothing of one is seen from another. */
public record Project(String name, @Nullable String createdBy, Instant createdAt) {}
