package dev.ratchet.registry.domain.failures;

import dev.ratchet.events.data.ClusterState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said of a cluster.
 *
 * @param number grows with each review of a cluster
 */
public record Review(
        UUID clusterId,
        long number,
        ClusterState state,
        String by,
        @Nullable String reason,
        Instant at) {}
