package dev.ratchet.registry.domain.webhooks;

import dev.ratchet.registry.domain.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The deliveries that are kept, with their attempts. */
public interface Deliveries {

    /** Keeps the delivery, unless its webhook has been given this event before, or is gone. */
    void add(Delivery delivery);

    Optional<Delivery> find(UUID id);

    /** Holds the delivery until the transaction ends. */
    Optional<Delivery> lock(UUID id);

    void save(Delivery changed);

    void add(UUID deliveryId, Attempt attempt);

    List<Attempt> attempts(UUID deliveryId);

    /** Newest first. */
    Page<Delivery> page(UUID webhookId, Page.Slice slice);

    /** Holds deliveries of enabled webhooks that are due and held by nobody, few of each webhook, longest due first. */
    List<Delivery> lockDue(Due due);

    /** Gives up what is still pending for the webhook. */
    void abandon(UUID webhookId, String why);

    long countPending();

    /** Forgets what was over before. */
    int prune(Instant before);

    /** Which deliveries are wanted: so many, of each webhook so many, and none of those that are busy. */
    record Due(Instant now, int limit, int ofEach, Set<UUID> busy) {}
}
