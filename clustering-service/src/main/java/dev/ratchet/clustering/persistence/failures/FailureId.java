package dev.ratchet.clustering.persistence.failures;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The key of a failure's row. */
@Embeddable
public record FailureId(
        @Column(name = "project") String project,
        @Column(name = "prompt_name") String promptName,
        @Column(name = "trace_id") String traceId) {}
