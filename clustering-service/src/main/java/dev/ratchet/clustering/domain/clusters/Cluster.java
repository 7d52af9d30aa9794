package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.clustering.domain.failures.Failure;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventIds;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Failures of a prompt that share a signature and mean nearly the same.
 *
 * @param ledBy the unit of its first failure
 * @param texts distinct ones that have moved the centre
 * @param untended texts that came since it was last compared with its neighbours
 */
public record Cluster(
        UUID id,
        PromptKey prompt,
        String signature,
        String ledBy,
        String label,
        Centroid centroid,
        long texts,
        int untended,
        Census census,
        Standing standing) {

    /** A cluster of one; its id follows from that member, so that a rebuild from the topic finds the same one. */
    static Cluster ledBy(Failure first, Centroid position) {
        UUID id = EventIds.derived("cluster", first.prompt(), first.signature(), first.traceId());
        return new Cluster(
                id,
                first.prompt(),
                first.signature(),
                first.unit(),
                "",
                position,
                first.teaches() ? 1 : 0,
                1,
                Census.of(first),
                Standing.NEW);
    }

    /** A part of a cluster that stands by itself from now on; its id follows from the failure's text that it was found by. */
    public static Cluster partOf(Cluster whole, UUID firstFacet, Centroid centre) {
        return new Cluster(
                EventIds.derived("cluster-part", whole.id, firstFacet),
                whole.prompt,
                whole.signature,
                whole.ledBy,
                whole.label,
                centre,
                0,
                0,
                whole.census,
                whole.standing);
    }

    Cluster joinedBy(Failure member, boolean newUnit) {
        return counted(census.plus(member, newUnit));
    }

    /** With a text that was not seen before. */
    Cluster learning(Centroid position, boolean shapes) {
        return shapes
                ? with(label, centroid.moved(position, texts), texts + 1, untended + 1, census, standing)
                : with(label, centroid, texts, untended + 1, census, standing);
    }

    public Cluster labelled(String newLabel) {
        return with(newLabel, centroid, texts, untended, census, standing);
    }

    /** After it was compared with its neighbours. */
    public Cluster tended(Centroid centre, long newTexts) {
        return with(label, centre, newTexts, 0, census, standing);
    }

    public Cluster counted(Census newCensus) {
        return with(label, centroid, texts, untended, newCensus, standing.after(newCensus.lastSeen()));
    }

    /** A review, and what has failed since: the order in which the two are heard of does not matter. */
    public Cluster reviewed(long review, ClusterState state, Instant at) {
        Standing reviewed = standing.reviewed(review, state, at).after(census.lastSeen());
        return with(label, centroid, texts, untended, census, reviewed);
    }

    private Cluster with(
            String newLabel, Centroid centre, long newTexts, int newUntended, Census newCensus, Standing newStanding) {
        return new Cluster(
                id, prompt, signature, ledBy, newLabel, centre, newTexts, newUntended, newCensus, newStanding);
    }

    public long members() {
        return census.members();
    }

    public int units() {
        return census.units();
    }

    public ClusterRef reference(List<String> sampleTraceIds) {
        return new ClusterRef(id, signature, label, members(), census.firstSeen(), census.lastSeen(), sampleTraceIds);
    }

    /** What it was before its first failure. */
    Cluster unborn() {
        return counted(new Census(0, 0, census.firstSeen(), census.lastSeen()));
    }

    /** A state is told at once; growth at 1, 2, 5, 10, 20, 50, 100 … members, not at each one. */
    public boolean isWorthTelling(Cluster before) {
        return !standing.equals(before.standing) || hasPassedARoundNumber(before.members());
    }

    boolean hasPassedARoundNumber(long before) {
        long scale = 1;
        while (scale * 10 <= members()) {
            scale *= 10;
        }
        long round = members() >= 5 * scale ? 5 * scale : members() >= 2 * scale ? 2 * scale : scale;
        return before < round;
    }
}
