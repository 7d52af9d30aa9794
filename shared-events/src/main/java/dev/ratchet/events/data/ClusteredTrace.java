package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A failed trace and the cluster that it is in. */
public record ClusteredTrace(String traceId, UUID clusterId, Instant failedAt) {
    public ClusteredTrace {
        requireNonNull(traceId, "trace_id is missing");
        requireNonNull(clusterId, "cluster_id is missing");
        requireNonNull(failedAt, "failed_at is missing");
    }
}
