package dev.ratchet.clustering.domain.tending;

import dev.ratchet.clustering.domain.clusters.Centroid;
import dev.ratchet.clustering.domain.clusters.Cluster;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A cluster under the hand: its texts, and their sum. One without texts stands where its centre is. */
final class Group {
    static final Comparator<Group> OLDEST_FIRST = Comparator.comparing(
                    (Group group) -> group.cluster.census().firstSeen())
            .thenComparing(group -> group.cluster.id());

    final Cluster cluster;
    final boolean isFixed;
    private final Set<Text> texts = new LinkedHashSet<>();
    private final float[] sum;
    private int shaping;

    Group(Cluster cluster, List<Text> texts, boolean isFixed) {
        this.cluster = cluster;
        this.isFixed = isFixed;
        this.sum = new float[cluster.centroid().length()];
        texts.forEach(this::add);
    }

    void add(Text text) {
        texts.add(text);
        weigh(text, 1);
    }

    void remove(Text text) {
        texts.remove(text);
        weigh(text, -1);
    }

    private void weigh(Text text, int times) {
        if (text.shapes() && text.position().length() == sum.length) {
            text.position().addTo(sum, times);
            shaping += times;
        }
    }

    List<Text> texts() {
        return List.copyOf(texts);
    }

    List<Text> shapingTexts() {
        return texts.stream().filter(Text::shapes).toList();
    }

    Centroid centre() {
        return shaping == 0 ? cluster.centroid() : Centroid.of(sum);
    }

    int weight() {
        return Math.max(shaping, 1);
    }

    /** Average cosine between the texts of the two. */
    double likeness(Group other) {
        return product(mean(), other.mean());
    }

    /** How much the spread of all texts grows when the two are one (Ward). */
    double costOfMerging(Group other) {
        float[] here = mean();
        float[] there = other.mean();
        double distance = product(here, here) + product(there, there) - 2 * product(here, there);
        return distance * weight() * other.weight() / (weight() + other.weight());
    }

    private float[] mean() {
        float[] mean = new float[sum.length];
        if (shaping == 0) {
            cluster.centroid().addTo(mean, 1);
        } else {
            for (int i = 0; i < mean.length; i++) {
                mean[i] = sum[i] / shaping;
            }
        }
        return mean;
    }

    private static double product(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            product += (double) one[i] * other[i];
        }
        return product;
    }
}
