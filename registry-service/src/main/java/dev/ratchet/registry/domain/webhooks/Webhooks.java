package dev.ratchet.registry.domain.webhooks;

import dev.ratchet.registry.domain.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The webhooks that are kept. */
public interface Webhooks {
    void add(Webhook webhook);

    Optional<Webhook> find(UUID id);

    /** Holds the webhook until the transaction ends. */
    Optional<Webhook> lock(UUID id);

    void save(Webhook changed);

    /** With its deliveries. */
    void remove(UUID id);

    /** Newest first. */
    Page<Webhook> page(String project, Page.Slice slice);

    long count(String project);

    /** The enabled webhooks of the project that want to know of the event. */
    List<Webhook> subscribed(String project, WebhookEvent event);
}
