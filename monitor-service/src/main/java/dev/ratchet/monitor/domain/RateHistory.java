package dev.ratchet.monitor.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last closed windows of a prompt, newest last: what is normal for its versions where no replay has told. */
public record RateHistory(List<Entry> entries) {
    public static final RateHistory EMPTY = new RateHistory(List.of());
    private static final int MAX_ENTRIES = 24;

    public RateHistory {
        entries = List.copyOf(entries);
    }

    public RateHistory plus(MetricWindow window) {
        if (window.judged() == 0 || window.key().version() == null) {
            return this;
        }
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(new Entry(window.key().version(), window.judged(), window.failed()));
        return new RateHistory(longer.subList(Math.max(0, longer.size() - MAX_ENTRIES), longer.size()));
    }

    /** Judged and failed traces of this version in the last windows. */
    public Entry of(@Nullable String version) {
        List<Entry> own = entries.stream()
                .filter(entry -> entry.version().equals(version))
                .toList();
        return new Entry(
                String.valueOf(version),
                own.stream().mapToLong(Entry::judged).sum(),
                own.stream().mapToLong(Entry::failed).sum());
    }

    /** Judged and failed traces of one version. */
    public record Entry(String version, long judged, long failed) {}
}
