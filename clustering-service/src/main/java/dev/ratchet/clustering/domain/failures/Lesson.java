package dev.ratchet.clustering.domain.failures;

/** A failure that is shown to the model that writes candidates. */
public record Lesson(String traceId, FailureText text) {}
