package dev.ratchet.clustering.domain.tending;

import dev.ratchet.clustering.domain.clusters.Cluster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks back at what was placed one by one: merges clusters that are one, splits those that are two, and lets texts settle.
 * The same clusters and texts always give the same result, and comparing that again changes next to nothing.
 */
public record Tending(TendingRules rules) {
    private static final double MARGIN = 0.01;

    /** @param texts of these clusters, the newest of each */
    public Tended tend(Collection<Cluster> clusters, Collection<Text> texts) {
        Map<UUID, List<Text>> byCluster = texts.stream()
                .sorted(Comparator.comparing(Text::facet))
                .collect(Collectors.groupingBy(Text::clusterId));
        List<Group> groups = new ArrayList<>(clusters.stream()
                .map(cluster -> new Group(
                        cluster,
                        byCluster.getOrDefault(cluster.id(), List.of()),
                        cluster.members() > rules.largestMoved()))
                .toList());
        Map<UUID, UUID> mergedInto = new Merging(rules, groups).run();
        new Splitting(rules).run(groups);
        List<Group> filled =
                groups.stream().filter(group -> !group.texts().isEmpty()).toList();
        new Settling(MARGIN).run(groups);
        filled.stream().filter(group -> group.texts().isEmpty()).forEach(group -> dissolve(group, groups, mergedInto));
        mergedInto.keySet().retainAll(clusters.stream().map(Cluster::id).toList());
        return result(groups, mergedInto, texts);
    }

    /** All its texts have gone; what else it had goes after them. */
    private static void dissolve(Group emptied, List<Group> groups, Map<UUID, UUID> mergedInto) {
        groups.remove(emptied);
        Group nearest = groups.stream()
                .max(Comparator.comparingDouble(emptied::likeness))
                .orElseThrow();
        UUID gone = emptied.cluster.id();
        mergedInto.replaceAll((_, into) -> into.equals(gone) ? nearest.cluster.id() : into);
        mergedInto.put(gone, nearest.cluster.id());
    }

    private static Tended result(List<Group> groups, Map<UUID, UUID> mergedInto, Collection<Text> before) {
        Map<UUID, UUID> was = before.stream().collect(Collectors.toMap(Text::facet, Text::clusterId));
        Map<UUID, UUID> moved = new HashMap<>();
        for (Group group : groups) {
            UUID here = group.cluster.id();
            group.texts().stream()
                    .filter(text -> !here.equals(was.get(text.facet())))
                    .forEach(text -> moved.put(text.facet(), here));
        }
        Set<UUID> touched = new HashSet<>(moved.values());
        moved.keySet().forEach(facet -> touched.add(was.get(facet)));
        touched.addAll(mergedInto.values());
        List<Cluster> remaining = groups.stream().map(Tending::tended).toList();
        return new Tended(remaining, mergedInto, moved, touched);
    }

    private static Cluster tended(Group group) {
        int shaping = group.shapingTexts().size();
        return group.cluster.tended(group.centre(), group.isFixed ? Math.max(shaping, group.cluster.texts()) : shaping);
    }
}
