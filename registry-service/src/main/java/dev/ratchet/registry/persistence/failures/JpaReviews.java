package dev.ratchet.registry.persistence.failures;

import dev.ratchet.registry.domain.failures.Review;
import dev.ratchet.registry.domain.failures.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reviews in PostgreSQL. */
@ApplicationScoped
class JpaReviews implements Reviews {
    private final EntityManager database;

    JpaReviews(EntityManager database) {
        this.database = database;
    }

    @Override
    public void add(Review review) {
        database.persist(ReviewEntity.of(review));
    }

    @Override
    public Map<UUID, Review> newest(Collection<UUID> clusters) {
        return database.createQuery("""
                        from ClusterReviewEntity r where r.place.clusterId in ?1 and r.place.review = (
                            select max(newer.place.review) from ClusterReviewEntity newer
                            where newer.place.clusterId = r.place.clusterId)""", ReviewEntity.class)
                .setParameter(1, clusters)
                .getResultStream()
                .map(ReviewEntity::toDomain)
                .collect(Collectors.toMap(Review::clusterId, Function.identity()));
    }

    @Override
    public void forget(Instant before) {
        database.createQuery("""
                        delete from ClusterReviewEntity r where r.reviewedAt < ?1
                        and not exists (select 1 from FailureClusterEntity c where c.id = r.place.clusterId)""").setParameter(1, before).executeUpdate();
    }
}
