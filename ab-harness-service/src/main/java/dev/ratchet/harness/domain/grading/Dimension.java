package dev.ratchet.harness.domain.grading;

/**
 * One side of an answer that is scored.
 *
 * @param description what a judge is told to look at
 */
public record Dimension(String name, String description) {}
