package dev.ratchet.clustering.domain.tending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Agglomeration: two groups that are one are merged (average linkage), and where there are too many, those that lose least (Ward). */
final class Merging {
    private final TendingRules rules;
    private final List<Group> groups;
    private final Map<UUID, UUID> mergedInto = new HashMap<>();

    Merging(TendingRules rules, List<Group> groups) {
        this.rules = rules;
        this.groups = groups;
        groups.sort(Group.OLDEST_FIRST);
    }

    Map<UUID, UUID> run() {
        Pairs alike = new Pairs(groups, (one, other) -> -one.likeness(other));
        while (groups.size() > 1 && -alike.least() >= rules.mergeFrom()) {
            merge(alike);
        }
        if (groups.size() > rules.maxClusters()) {
            Pairs cheapest = new Pairs(groups, Group::costOfMerging);
            while (groups.size() > rules.maxClusters() && cheapest.least() < Double.POSITIVE_INFINITY) {
                merge(cheapest);
            }
        }
        return mergedInto;
    }

    /** The older one remains. */
    private void merge(Pairs pairs) {
        Group older = groups.get(pairs.first());
        Group younger = groups.remove(pairs.second());
        younger.texts().forEach(older::add);
        mergedInto.replaceAll((_, into) -> into.equals(younger.cluster.id()) ? older.cluster.id() : into);
        mergedInto.put(younger.cluster.id(), older.cluster.id());
        pairs.merged();
    }
}
