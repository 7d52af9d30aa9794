package dev.ratchet.clustering.persistence.clusters;

import dev.ratchet.clustering.domain.clusters.Centroid;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.events.data.PromptKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "clusters")
class ClusterEntity {
    @Id
    UUID id;

    String project;

    @Column(name = "prompt_name")
    String promptName;

    String signature;
    String label;
    byte[] centroid;
    long members;
    int units;

    @Column(name = "first_seen")
    Instant firstSeen;

    @Column(name = "last_seen")
    Instant lastSeen;

    @SuppressWarnings("NullAway.Init")
    ClusterEntity() {}

    Cluster cluster() {
        return new Cluster(
                id,
                new PromptKey(project, promptName),
                signature,
                label,
                Centroid.ofBytes(centroid),
                members,
                units,
                firstSeen,
                lastSeen);
    }

    void take(Cluster cluster) {
        id = cluster.id();
        project = cluster.prompt().project();
        promptName = cluster.prompt().promptName();
        signature = cluster.signature();
        label = cluster.label();
        centroid = cluster.centroid().toBytes();
        members = cluster.members();
        units = cluster.units();
        firstSeen = cluster.firstSeen();
        lastSeen = cluster.lastSeen();
    }
}
