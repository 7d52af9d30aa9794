package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.clustering.domain.failures.Failure;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventIds;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Failures of a prompt that share a signature and mean nearly the same. */
public record Cluster(
        UUID id,
        PromptKey prompt,
        String signature,
        String label,
        Centroid centroid,
        long members,
        int units,
        Instant firstSeen,
        Instant lastSeen) {

    /** A cluster of one; its id follows from that member, so that a rebuild from the topic finds the same one. */
    static Cluster ledBy(Failure first, Centroid position) {
        UUID id = EventIds.derived("cluster", first.prompt(), first.signature(), first.traceId());
        return new Cluster(
                id, first.prompt(), first.signature(), "", position, 1, 1, first.failedAt(), first.failedAt());
    }

    /** With one more member. Only members whose contents may be shown move the centre. */
    Cluster joinedBy(Failure member, Centroid position, boolean newUnit) {
        return new Cluster(
                id,
                prompt,
                signature,
                label,
                member.teaches() ? centroid.moved(position, members) : centroid,
                members + 1,
                newUnit ? units + 1 : units,
                earlier(firstSeen, member.failedAt()),
                later(lastSeen, member.failedAt()));
    }

    public Cluster labelled(String newLabel) {
        return new Cluster(id, prompt, signature, newLabel, centroid, members, units, firstSeen, lastSeen);
    }

    public ClusterRef reference(List<String> sampleTraceIds) {
        return new ClusterRef(id, signature, label, members, firstSeen, lastSeen, sampleTraceIds);
    }

    /** Growth is told at 1, 2, 5, 10, 20, 50, 100 … members, not at each one. */
    public boolean isWorthTelling() {
        long scale = 1;
        while (scale * 10 <= members) {
            scale *= 10;
        }
        return members == scale || members == 2 * scale || members == 5 * scale;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
