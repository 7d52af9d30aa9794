package dev.ratchet.clustering.persistence.clusters;

import dev.ratchet.clustering.domain.clusters.Census;
import dev.ratchet.clustering.domain.clusters.Centroid;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Standing;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.PromptKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "clusters")
class ClusterEntity {
    @Id
    UUID id;

    String project;

    @Column(name = "prompt_name")
    String promptName;

    String signature;

    @Column(name = "led_by")
    String ledBy;

    String label;
    byte[] centroid;
    long texts;
    int untended;
    long members;
    int units;

    @Column(name = "first_seen")
    Instant firstSeen;

    @Column(name = "last_seen")
    Instant lastSeen;

    String state;

    @Nullable Long review;

    @Column(name = "reviewed_at")
    @Nullable Instant reviewedAt;

    @SuppressWarnings("NullAway.Init")
    ClusterEntity() {}

    Cluster cluster() {
        return new Cluster(
                id,
                new PromptKey(project, promptName),
                signature,
                ledBy,
                label,
                Centroid.ofBytes(centroid),
                texts,
                untended,
                new Census(members, units, firstSeen, lastSeen),
                new Standing(ClusterState.valueOf(state.toUpperCase(Locale.ROOT)), review, reviewedAt));
    }

    void take(Cluster cluster) {
        id = cluster.id();
        project = cluster.prompt().project();
        promptName = cluster.prompt().promptName();
        signature = cluster.signature();
        ledBy = cluster.ledBy();
        label = cluster.label();
        centroid = cluster.centroid().toBytes();
        texts = cluster.texts();
        untended = cluster.untended();
        members = cluster.members();
        units = cluster.units();
        firstSeen = cluster.census().firstSeen();
        lastSeen = cluster.census().lastSeen();
        state = cluster.standing().state().wireName();
        review = cluster.standing().review();
        reviewedAt = cluster.standing().reviewedAt();
    }
}
