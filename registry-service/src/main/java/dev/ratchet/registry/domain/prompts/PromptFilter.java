package dev.ratchet.registry.domain.prompts;

import org.jspecify.annotations.Nullable;

/**
 * Which prompts a list is of.
 *
 * @param search a part of the name; {@code null} for all
 * @param archived whether those that are archived, or those that are not
 */
public record PromptFilter(String project, @Nullable String search, boolean archived) {}
