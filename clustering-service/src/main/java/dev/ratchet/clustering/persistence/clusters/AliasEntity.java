package dev.ratchet.clustering.persistence.clusters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "cluster_aliases")
class AliasEntity {
    @Id
    UUID alias;

    @Column(name = "cluster_id")
    UUID clusterId;

    @Column(name = "merged_at")
    Instant mergedAt;

    @SuppressWarnings("NullAway.Init")
    AliasEntity() {}

    AliasEntity(UUID alias, UUID clusterId, Instant mergedAt) {
        this.alias = alias;
        this.clusterId = clusterId;
        this.mergedAt = mergedAt;
    }
}
