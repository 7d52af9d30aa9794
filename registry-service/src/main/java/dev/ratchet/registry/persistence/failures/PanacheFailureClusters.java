package dev.ratchet.registry.persistence.failures;

import dev.ratchet.events.data.ClusterState;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.failures.CountedCluster;
import dev.ratchet.registry.domain.failures.FailureCluster;
import dev.ratchet.registry.domain.failures.FailureClusters;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Clusters of failures in PostgreSQL. */
@ApplicationScoped
class PanacheFailureClusters implements FailureClusters, PanacheRepositoryBase<ClusterEntity, UUID> {
    /** Follows merges; no chain is that long, and one that is a ring ends. */
    private static final String END_OF_MERGES = """
            with recursive merges (id, merged_into, step) as (
                select id, merged_into, 0 from failure_clusters where project = ?1 and id = ?2
                union all
                select c.id, c.merged_into, step + 1 from failure_clusters c join merges on c.id = merges.merged_into
                where c.project = ?1 and step < 32)
            select id from merges order by step desc limit 1""";

    /** For one that is not known any more, or never was. */
    private static final String THAT_TOOK_IN = """
            select id from failure_clusters where project = ?1 and aliases @> array[cast(?2 as uuid)]
            order by merged_into is not null, changed_at desc, id limit 1""";

    @Override
    public Optional<UUID> standing(String project, UUID id) {
        return first(END_OF_MERGES, project, id).or(() -> first(THAT_TOOK_IN, project, id));
    }

    private Optional<UUID> first(String query, String project, UUID id) {
        return getSession()
                .createNativeQuery(query, UUID.class)
                .setParameter(1, project)
                .setParameter(2, id)
                .uniqueResultOptional();
    }

    @Override
    public Optional<CountedCluster> find(UUID id) {
        return findByIdOptional(id).map(ClusterEntity::counted);
    }

    @Override
    public Optional<FailureCluster> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(ClusterEntity::toDomain);
    }

    @Override
    public void add(FailureCluster cluster) {
        ClusterEntity row = new ClusterEntity();
        row.write(cluster);
        persistAndFlush(row);
    }

    @Override
    public void save(FailureCluster cluster) {
        findById(cluster.id()).write(cluster);
    }

    @Override
    public Page<CountedCluster> page(Filter filter, Page.Slice slice) {
        return new ClusterList(getEntityManager(), filter).page(slice);
    }

    @Override
    public List<Count> counts(String project) {
        return getEntityManager()
                .createQuery("""
                        select promptName, state, count(*), sum(failures) from FailureClusterEntity
                        where project = ?1 and mergedInto is null group by promptName, state
                        order by promptName, state""", Object[].class)
                .setParameter(1, project)
                .getResultStream()
                .map(row -> new Count((String) row[0], (ClusterState) row[1], (Long) row[2], (Long) row[3]))
                .toList();
    }

    @Override
    public void forget(Instant before) {
        delete("lastSeen < ?1", before);
    }
}
