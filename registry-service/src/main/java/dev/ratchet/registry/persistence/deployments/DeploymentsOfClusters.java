package dev.ratchet.registry.persistence.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Deployments.OfCluster;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The newest deployments of clusters, read without their texts. */
final class DeploymentsOfClusters {
    private static final String NEWEST = """
            select d.clusterId, d.id, d.status, d.candidateVersion, d.createdAt from (
                select clusterId as clusterId, id as id, status as status, candidateVersion as candidateVersion,
                    createdAt as createdAt,
                    row_number() over (partition by clusterId order by createdAt desc, id desc) as place
                from DeploymentEntity where project = ?1 and clusterId in ?2) d
            where d.place <= ?3 order by d.createdAt desc, d.id desc""";

    private DeploymentsOfClusters() {}

    static List<OfCluster> find(EntityManager database, String project, Collection<UUID> clusters) {
        return database.createQuery(NEWEST, Object[].class)
                .setParameter(1, project)
                .setParameter(2, clusters)
                .setParameter(3, Deployments.MAX_OF_CLUSTER)
                .getResultStream()
                .map(row -> new OfCluster(
                        (UUID) row[0], (UUID) row[1], (DeploymentState) row[2], (String) row[3], (Instant) row[4]))
                .toList();
    }
}
