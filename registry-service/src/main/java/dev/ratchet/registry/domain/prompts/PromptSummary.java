package dev.ratchet.registry.domain.prompts;

/** A prompt with the number of its versions. */
public record PromptSummary(Prompt prompt, long versions) {}
