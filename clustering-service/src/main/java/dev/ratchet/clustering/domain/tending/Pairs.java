package dev.ratchet.clustering.domain.tending;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** The distances between groups, and the least of them; that of the younger of a pair, which a merger would move, is bounded. */
final class Pairs {
    private final List<Group> groups;
    private final ToDoubleBiFunction<Group, Group> distance;
    private final List<List<Double>> rows = new ArrayList<>();
    private int first;
    private int second;

    /** @param groups oldest first; whoever removes one calls {@link #merged} */
    Pairs(List<Group> groups, ToDoubleBiFunction<Group, Group> distance) {
        this.groups = groups;
        this.distance = distance;
        for (int i = 0; i < groups.size(); i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                row.add(between(j, i));
            }
            rows.add(row);
        }
    }

    private double between(int older, int younger) {
        return groups.get(younger).isFixed
                ? Double.POSITIVE_INFINITY
                : distance.applyAsDouble(groups.get(older), groups.get(younger));
    }

    /** Finds the nearest pair, the oldest of equals. */
    double least() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rows.get(i).get(j) < least) {
                    least = rows.get(i).get(j);
                    first = j;
                    second = i;
                }
            }
        }
        return least;
    }

    int first() {
        return first;
    }

    int second() {
        return second;
    }

    /** The second of the pair is gone and the first has changed. */
    void merged() {
        rows.remove(second);
        rows.subList(second, rows.size()).forEach(row -> row.remove(second));
        for (int j = 0; j < first; j++) {
            rows.get(first).set(j, between(j, first));
        }
        for (int i = first + 1; i < rows.size(); i++) {
            rows.get(i).set(first, between(first, i));
        }
    }
}
