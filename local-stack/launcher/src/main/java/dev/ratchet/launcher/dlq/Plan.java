package dev.ratchet.launcher.dlq;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What re-driving would do: how many letters go to which topic, and how many do not go, and why. */
public final class Plan {
    private final SortedMap<String, Long> targets = new TreeMap<>();
    private final SortedMap<String, Long> stuck = new TreeMap<>();
    private long size;
    private long known;

    void send(Letter letter) {
        targets.merge(letter.origin(), 1L, Long::sum);
        size++;
    }

    void passOver(String reason) {
        stuck.merge(reason, 1L, Long::sum);
    }

    void passOverKnown() {
        known++;
    }

    public long size() {
        return size;
    }

    /** Letters that were re-driven before. */
    public long known() {
        return known;
    }

    public SortedMap<String, Long> targets() {
        return Collections.unmodifiableSortedMap(targets);
    }

    /** Letters that cannot be produced again, by the reason. */
    public Map<String, Long> stuck() {
        return Collections.unmodifiableMap(stuck);
    }
}
