package dev.ratchet.registry.persistence.webhooks;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.webhooks.Webhook;
import dev.ratchet.registry.domain.webhooks.WebhookEvent;
import dev.ratchet.registry.domain.webhooks.Webhooks;
import dev.ratchet.registry.persistence.NewestFirst;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Webhooks in PostgreSQL. */
@ApplicationScoped
class PanacheWebhooks implements Webhooks, PanacheRepositoryBase<WebhookEntity, UUID> {
    @Override
    public void add(Webhook webhook) {
        WebhookEntity row = new WebhookEntity();
        row.take(webhook);
        persist(row);
    }

    @Override
    public Optional<Webhook> find(UUID id) {
        return findByIdOptional(id).map(WebhookEntity::toDomain);
    }

    @Override
    public Optional<Webhook> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(WebhookEntity::toDomain);
    }

    @Override
    public void save(Webhook changed) {
        findById(changed.id()).take(changed);
    }

    @Override
    public void remove(UUID id) {
        deleteById(id);
    }

    @Override
    public Page<Webhook> page(String project, Page.Slice slice) {
        return NewestFirst.page(
                this,
                "project = ?1",
                slice,
                WebhookEntity::toDomain,
                webhook -> Cursor.of(webhook.createdAt(), webhook.id()),
                project);
    }

    @Override
    public long count(String project) {
        return count("project", project);
    }

    /** A project has few webhooks; those of another event are passed over here. */
    @Override
    public List<Webhook> subscribed(String project, WebhookEvent event) {
        return list("project = ?1 and disabledAt is null order by createdAt, id", project).stream()
                .map(WebhookEntity::toDomain)
                .filter(webhook -> webhook.target().events().contains(event))
                .toList();
    }
}
