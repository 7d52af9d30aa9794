package dev.ratchet.clustering.domain.tending;

import dev.ratchet.clustering.domain.clusters.Centroid;
import dev.ratchet.clustering.domain.clusters.Cluster;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Spherical 2-means within a group; where its halves are far apart, the smaller one leaves. */
final class Splitting {
    private static final int PASSES = 8;

    private final TendingRules rules;

    Splitting(TendingRules rules) {
        this.rules = rules;
    }

    /** Splits each group once, while there is room for more. */
    void run(List<Group> groups) {
        for (Group group : List.copyOf(groups)) {
            if (groups.size() < rules.maxClusters() && !group.isFixed) {
                split(group).ifPresent(groups::add);
            }
        }
    }

    private Optional<Group> split(Group group) {
        List<Text> shaping = group.shapingTexts();
        if (shaping.size() < 2 * rules.smallestPart()) {
            return Optional.empty();
        }
        Centroid one = farthest(shaping, group.centre());
        Centroid other = farthest(shaping, one);
        List<Text> leaving = List.of();
        for (int pass = 0; pass < PASSES; pass++) {
            leaving = nearer(shaping, other, one);
            if (leaving.isEmpty() || leaving.size() == shaping.size()) {
                return Optional.empty();
            }
            one = half(group.cluster, nearer(shaping, one, other)).centre();
            other = half(group.cluster, leaving).centre();
        }
        List<Text> staying = nearer(shaping, one, other);
        if (!areTwo(group.cluster, staying, leaving)) {
            return Optional.empty();
        }
        boolean inOrder = staying.size() >= leaving.size();
        return Optional.of(inOrder ? part(group, one, other) : part(group, other, one));
    }

    private boolean areTwo(Cluster cluster, List<Text> staying, List<Text> leaving) {
        return Math.min(staying.size(), leaving.size()) >= rules.smallestPart()
                && half(cluster, staying).likeness(half(cluster, leaving)) < rules.splitBelow();
    }

    /** All texts choose their half, also those that shape nothing. */
    private static Group part(Group group, Centroid staying, Centroid leaving) {
        List<Text> texts = nearer(group.texts(), leaving, staying);
        UUID first =
                texts.stream().map(Text::facet).min(Comparator.naturalOrder()).orElseThrow();
        texts.forEach(group::remove);
        return new Group(Cluster.partOf(group.cluster, first, leaving), texts, false);
    }

    private static Group half(Cluster cluster, List<Text> texts) {
        return new Group(cluster, texts, false);
    }

    private static List<Text> nearer(List<Text> texts, Centroid here, Centroid there) {
        return texts.stream()
                .filter(text ->
                        text.position().similarity(here) > text.position().similarity(there))
                .toList();
    }

    private static Centroid farthest(List<Text> texts, Centroid from) {
        return texts.stream()
                .min(Comparator.comparingDouble((Text text) -> text.position().similarity(from))
                        .thenComparing(Text::facet))
                .orElseThrow()
                .position();
    }
}
