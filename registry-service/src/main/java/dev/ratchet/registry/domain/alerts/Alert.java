package dev.ratchet.registry.domain.alerts;

import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.PromptKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at; nothing is decided by it.
 *
 * @param id of the event that told of it
 * @param deploymentId {@code null} where it is about the prompt as such
 * @param explanation one sentence for a person
 */
public record Alert(
        UUID id,
        PromptKey prompt,
        @Nullable UUID deploymentId,
        AlertKind kind,
        String explanation,
        @Nullable Evidence evidence,
        Instant raisedAt) {}
