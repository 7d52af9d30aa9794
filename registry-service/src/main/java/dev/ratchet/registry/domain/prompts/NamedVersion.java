package dev.ratchet.registry.domain.prompts;

/** A version with the name of its prompt. */
public record NamedVersion(String promptName, PromptVersion version) {}
