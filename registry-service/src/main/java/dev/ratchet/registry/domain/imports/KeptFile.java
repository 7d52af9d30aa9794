package dev.ratchet.registry.domain.imports;

import dev.ratchet.registry.domain.prompts.VersionStatus;

/** A version that is kept, as a file. */
public record KeptFile(PromptFile file, VersionStatus status) {}
