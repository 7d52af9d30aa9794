package dev.ratchet.clustering.domain.tending;

import dev.ratchet.clustering.domain.clusters.Centroid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that lie clearly nearer to another centre than to their own go there, as in spherical k-means. */
final class Settling {
    private static final int PASSES = 2;

    private final double margin;

    /** @param margin by which another centre must be nearer, so that a text does not go to and fro */
    Settling(double margin) {
        this.margin = margin;
    }

    void run(List<Group> groups) {
        for (int pass = 0; pass < PASSES; pass++) {
            Map<Group, Centroid> centres = new HashMap<>();
            groups.forEach(group -> centres.put(group, group.centre()));
            for (Group group : groups) {
                if (!group.isFixed) {
                    group.texts().forEach(text -> settle(text, group, groups, centres));
                }
            }
        }
    }

    private void settle(Text text, Group home, List<Group> groups, Map<Group, Centroid> centres) {
        Group nearest = home;
        double best = text.position().similarity(centres.getOrDefault(home, home.cluster.centroid())) + margin;
        for (Group group : groups) {
            double here = text.position().similarity(centres.getOrDefault(group, group.cluster.centroid()));
            if (here > best) {
                best = here;
                nearest = group;
            }
        }
        if (nearest != home) {
            home.remove(text);
            nearest.add(text);
        }
    }
}
