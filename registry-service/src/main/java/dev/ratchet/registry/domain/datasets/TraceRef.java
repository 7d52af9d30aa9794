package dev.ratchet.registry.domain.datasets;

/** The trace that an entry was made of. */
public record TraceRef(String promptName, String traceId) {}
