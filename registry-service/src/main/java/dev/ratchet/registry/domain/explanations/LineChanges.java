package dev.ratchet.registry.domain.explanations;

/** How many lines of a prompt are new, and how many are gone. */
public record LineChanges(int added, int removed) {}
