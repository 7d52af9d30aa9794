package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deployment in a list. */
public record DeploymentSummary(
        UUID id,
        PromptKey prompt,
        DeploymentState state,
        int seq,
        String candidateVersion,
        Digest digest,
        @Nullable String approvedBy,
        @Nullable Instant shippedAt,
        @Nullable Instant rolledBackAt,
        @Nullable UUID supersededBy,
        Instant createdAt,
        Instant updatedAt) {}
