package dev.ratchet.clustering.domain.failures;

/** A failure, or what went well beside it, that is shown to the model that writes candidates. */
public record Lesson(String traceId, FailureText text) {}
