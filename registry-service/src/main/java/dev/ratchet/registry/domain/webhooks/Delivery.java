package dev.ratchet.registry.domain.webhooks;

import dev.ratchet.events.wire.EventIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook. Immutable: a change answers the delivery as it is afterwards.
 *
 * @param eventId what the receiver knows a repeat by
 * @param attempts begun so far; the number of the latest one, which fences those before it
 * @param earlier attempts that were over when it was asked for anew
 * @param nextAttemptAt when it is due, or the attempt under way counts as lost; {@code null} where it is over
 */
public record Delivery(
        UUID id,
        UUID webhookId,
        UUID eventId,
        WebhookEvent event,
        String payload,
        DeliveryState state,
        int attempts,
        int earlier,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant deliveredAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError) {

    public static Delivery due(UUID webhookId, UUID eventId, WebhookEvent event, String payload, Instant now) {
        return new Delivery(
                EventIds.fresh(),
                webhookId,
                eventId,
                event,
                payload,
                DeliveryState.PENDING,
                0,
                0,
                now,
                now,
                null,
                null,
                null);
    }

    public boolean isPending() {
        return state == DeliveryState.PENDING;
    }

    /** Begins an attempt. Where nothing is heard of it until {@code lostAt}, the next one begins. */
    public Delivery begun(Instant lostAt) {
        return with(DeliveryState.PENDING, attempts + 1, lostAt, deliveredAt, lastStatus, lastError);
    }

    /** Ends an attempt. A late failure says nothing about the attempt that has begun since; a late success is one.
     *
     * @param pause until the next attempt; empty where there shall be none */
    public Delivery ended(int attempt, Answer answer, Optional<Duration> pause, Instant now) {
        if (answer.isSuccess()) {
            return with(DeliveryState.DELIVERED, attempts, null, now, answer.status(), null);
        }
        if (!isPending() || attempt != attempts) {
            return this;
        }
        return pause.isEmpty()
                ? with(DeliveryState.FAILED, attempts, null, null, answer.status(), answer.fault())
                : with(DeliveryState.PENDING, attempts, now.plus(pause.get()), null, answer.status(), answer.fault());
    }

    /** Begins all over, as a person has asked for it. One that is pending comes anyway. */
    public Delivery again(Instant now) {
        return isPending()
                ? this
                : new Delivery(
                        id,
                        webhookId,
                        eventId,
                        event,
                        payload,
                        DeliveryState.PENDING,
                        attempts,
                        attempts,
                        now,
                        createdAt,
                        null,
                        lastStatus,
                        lastError);
    }

    private Delivery with(
            DeliveryState newState,
            int newAttempts,
            @Nullable Instant due,
            @Nullable Instant arrived,
            @Nullable Integer status,
            @Nullable String error) {
        return new Delivery(
                id,
                webhookId,
                eventId,
                event,
                payload,
                newState,
                newAttempts,
                earlier,
                due,
                createdAt,
                arrived,
                status,
                error);
    }
}
