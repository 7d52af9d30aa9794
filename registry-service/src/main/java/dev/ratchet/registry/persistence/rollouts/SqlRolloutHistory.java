package dev.ratchet.registry.persistence.rollouts;

import dev.ratchet.registry.domain.rollouts.RolloutEvent;
import dev.ratchet.registry.domain.rollouts.RolloutHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What has happened to rollouts, in PostgreSQL; a trigger refuses to change it. */
@ApplicationScoped
class SqlRolloutHistory implements RolloutHistory {
    private final Session database;

    SqlRolloutHistory(Session database) {
        this.database = database;
    }

    @Override
    public void add(UUID deploymentId, RolloutEvent event) {
        database.persist(RolloutEventEntity.of(deploymentId, event));
    }

    @Override
    public List<RolloutEvent> of(UUID deploymentId, int limit) {
        return database
                .createQuery(
                        "from RolloutEventEntity where deploymentId = ?1 order by id desc", RolloutEventEntity.class)
                .setParameter(1, deploymentId)
                .setMaxResults(limit)
                .getResultList()
                .reversed()
                .stream()
                .map(RolloutEventEntity::toDomain)
                .toList();
    }
}
