package dev.ratchet.clustering.persistence.clusters;

import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.events.data.PromptKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheClusters implements Clusters, PanacheRepositoryBase<ClusterEntity, UUID> {

    @Override
    public List<Cluster> ofSignature(PromptKey prompt, String signature) {
        return find(
                        "project = ?1 and promptName = ?2 and signature = ?3",
                        prompt.project(),
                        prompt.promptName(),
                        signature)
                .stream()
                .map(ClusterEntity::cluster)
                .toList();
    }

    @Override
    public Optional<Cluster> find(UUID id) {
        return findByIdOptional(id).map(ClusterEntity::cluster);
    }

    @Override
    public void save(Cluster cluster) {
        ClusterEntity row = findByIdOptional(cluster.id()).orElseGet(ClusterEntity::new);
        row.take(cluster);
        persist(row);
    }

    @Override
    public void dropEmpty() {
        getEntityManager()
                .createNativeQuery(
                        "delete from clusters c where not exists (select 1 from failures where cluster_id = c.id)")
                .executeUpdate();
    }
}
