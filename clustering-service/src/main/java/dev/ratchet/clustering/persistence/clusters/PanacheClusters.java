package dev.ratchet.clustering.persistence.clusters;

import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.events.data.PromptKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheClusters implements Clusters, PanacheRepositoryBase<ClusterEntity, UUID> {
    private static final int MOST_UNTENDED = 20;

    @Override
    public List<Cluster> ofSignatures(PromptKey prompt, Collection<String> signatures) {
        return find(
                        "project = ?1 and promptName = ?2 and signature in ?3",
                        prompt.project(),
                        prompt.promptName(),
                        signatures)
                .stream()
                .map(ClusterEntity::cluster)
                .toList();
    }

    @Override
    public Optional<Cluster> find(UUID id) {
        return findByIdOptional(id).or(() -> takenInBy(id)).map(ClusterEntity::cluster);
    }

    private Optional<ClusterEntity> takenInBy(UUID alias) {
        return getEntityManager()
                .createQuery("select a.clusterId from AliasEntity a where a.alias = :alias", UUID.class)
                .setParameter("alias", alias)
                .getResultStream()
                .findFirst()
                .flatMap(this::findByIdOptional);
    }

    @Override
    public void save(Cluster cluster) {
        ClusterEntity row = findByIdOptional(cluster.id()).orElseGet(ClusterEntity::new);
        row.take(cluster);
        persist(row);
    }

    @Override
    public void saveAll(Collection<Cluster> clusters) {
        clusters.forEach(this::save);
        getEntityManager().flush();
    }

    @Override
    public List<UUID> aliases(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select a.alias from AliasEntity a where a.clusterId = :cluster order by a.mergedAt, a.alias",
                        UUID.class)
                .setFlushMode(FlushModeType.COMMIT) // a merger has written its aliases at once
                .setParameter("cluster", id)
                .getResultList();
    }

    @Override
    public void merge(UUID emptied, UUID into, Instant now) {
        getEntityManager()
                .createQuery("update AliasEntity a set a.clusterId = :into where a.clusterId = :emptied")
                .setParameter("into", into)
                .setParameter("emptied", emptied)
                .executeUpdate();
        getEntityManager().persist(new AliasEntity(emptied, into, now));
        deleteById(emptied);
        getEntityManager().flush();
    }

    @Override
    public List<Signature> untended(int texts) {
        return getEntityManager()
                .createQuery("""
                        select c.project, c.promptName, c.signature from ClusterEntity c where c.untended > 0
                        group by c.project, c.promptName, c.signature having sum(c.untended) >= :texts""", Object[].class)
                .setParameter("texts", (long) texts)
                .setMaxResults(MOST_UNTENDED)
                .getResultStream()
                .map(row -> new Signature(new PromptKey((String) row[0], (String) row[1]), (String) row[2]))
                .toList();
    }

    @Override
    public void dropEmpty() {
        getEntityManager()
                .createNativeQuery(
                        "delete from clusters c where not exists (select 1 from failures where cluster_id = c.id)")
                .executeUpdate();
    }
}
