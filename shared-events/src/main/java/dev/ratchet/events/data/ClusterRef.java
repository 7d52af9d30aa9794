package dev.ratchet.events.data;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A cluster of failures as it stood when it was mentioned. */
public record ClusterRef(
        UUID clusterId,
        String signature,
        String label,
        long count,
        Instant firstSeen,
        Instant lastSeen,
        @JsonProperty(defaultValue = "[]") List<String> sampleTraceIds) {
    public ClusterRef {
        requireNonNull(clusterId, "cluster_id is missing");
        requireNonNull(signature, "signature is missing");
        requireNonNull(label, "label is missing");
        requireNonNull(firstSeen, "first_seen is missing");
        requireNonNull(lastSeen, "last_seen is missing");
        sampleTraceIds = List.copyOf(requireNonNullElse(sampleTraceIds, List.of()));
    }
}
