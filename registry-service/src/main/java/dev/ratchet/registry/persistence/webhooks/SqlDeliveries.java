package dev.ratchet.registry.persistence.webhooks;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.Page.Cursor;
import dev.ratchet.registry.domain.webhooks.Attempt;
import dev.ratchet.registry.domain.webhooks.Deliveries;
import dev.ratchet.registry.domain.webhooks.Delivery;
import dev.ratchet.registry.persistence.NewestFirst;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Deliveries in PostgreSQL. */
@ApplicationScoped
class SqlDeliveries implements Deliveries, PanacheRepositoryBase<DeliveryEntity, UUID> {
    private static final String ADD = """
            insert into webhook_deliveries (id, webhook_id, event_id, event_type, payload, state, attempts, earlier,
                                            next_attempt_at, created_at)
            select ?1, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 from webhooks where id = ?2 for key share
            on conflict (webhook_id, event_id) do nothing""";
    private static final String LOCK_DUE = """
            select d.id from webhook_deliveries d
            where d.state = 'pending' and d.next_attempt_at <= ?1 and d.id in (
                select due.id from (
                    select p.id, p.next_attempt_at,
                           row_number() over (partition by p.webhook_id order by p.next_attempt_at, p.id) as place
                    from webhook_deliveries p join webhooks w on w.id = p.webhook_id
                    where p.state = 'pending' and p.next_attempt_at <= ?1 and w.disabled_at is null
                      and not p.webhook_id = any (?4)) due
                where due.place <= ?2 order by due.next_attempt_at limit ?3)
            for update skip locked""";
    private final Session database;

    SqlDeliveries(Session database) {
        this.database = database;
    }

    @Override
    public void add(Delivery delivery) {
        database.createNativeMutationQuery(ADD)
                .setParameter(1, delivery.id())
                .setParameter(2, delivery.webhookId())
                .setParameter(3, delivery.eventId())
                .setParameter(4, delivery.event().type())
                .setParameter(5, delivery.payload())
                .setParameter(6, delivery.state().wireName())
                .setParameter(7, delivery.attempts())
                .setParameter(8, delivery.earlier())
                .setParameter(9, delivery.nextAttemptAt())
                .setParameter(10, delivery.createdAt())
                .executeUpdate();
    }

    @Override
    public Optional<Delivery> find(UUID id) {
        return findByIdOptional(id).map(DeliveryEntity::toDomain);
    }

    @Override
    public Optional<Delivery> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(DeliveryEntity::toDomain);
    }

    @Override
    public void save(Delivery changed) {
        findById(changed.id()).take(changed);
    }

    @Override
    public void add(UUID deliveryId, Attempt attempt) {
        database.persist(AttemptEntity.of(deliveryId, attempt));
    }

    @Override
    public List<Attempt> attempts(UUID deliveryId) {
        return database.createQuery(
                        "from AttemptEntity where place.deliveryId = ?1 order by place.n", AttemptEntity.class)
                .setParameter(1, deliveryId)
                .getResultStream()
                .map(AttemptEntity::toDomain)
                .toList();
    }

    @Override
    public Page<Delivery> page(UUID webhookId, Page.Slice slice) {
        return NewestFirst.page(
                this,
                "webhookId = ?1",
                slice,
                DeliveryEntity::toDomain,
                delivery -> Cursor.of(delivery.createdAt(), delivery.id()),
                webhookId);
    }

    @Override
    public List<Delivery> lockDue(Due due) {
        List<UUID> locked = database.createNativeQuery(LOCK_DUE, UUID.class)
                .setParameter(1, due.now())
                .setParameter(2, due.ofEach())
                .setParameter(3, due.limit())
                .setParameter(4, due.busy().toArray(UUID[]::new))
                .getResultList();
        return locked.isEmpty()
                ? List.of()
                : list("id in ?1", Sort.ascending("nextAttemptAt", "id"), locked).stream()
                        .map(DeliveryEntity::toDomain)
                        .toList();
    }

    @Override
    public void abandon(UUID webhookId, String why) {
        update(
                "state = 'failed', nextAttemptAt = null, lastError = ?2 where webhookId = ?1 and state = 'pending'",
                webhookId,
                why);
    }

    @Override
    public long countPending() {
        return count("state", "pending");
    }

    @Override
    public int prune(Instant before) {
        return Math.toIntExact(delete("createdAt < ?1 and state <> 'pending'", before));
    }
}
