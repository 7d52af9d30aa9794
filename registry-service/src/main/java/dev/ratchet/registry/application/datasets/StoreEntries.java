package dev.ratchet.registry.application.datasets;

import dev.ratchet.events.Event;
import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.Entries;
import dev.ratchet.registry.domain.datasets.Entry;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.datasets.EntrySource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes entries part of a dataset that is held, and tells the other services. */
@ApplicationScoped
public class StoreEntries {
    private final Datasets datasets;
    private final Entries entries;
    private final Announcements announcements;
    private final MeterRegistry metrics;

    StoreEntries(Datasets datasets, Entries entries, Announcements announcements, MeterRegistry metrics) {
        this.datasets = datasets;
        this.entries = entries;
        this.announcements = announcements;
        this.metrics = metrics;
    }

    /** @param cause what the entries follow from; a draft is stored at most once for it */
    public Stored store(Dataset held, List<EntryDraft> drafts, Origin origin, Instant now, UUID cause) {
        List<Entry> stored = IntStream.range(0, drafts.size())
                .mapToObj(index -> entry(held, drafts.get(index), held.lastPosition() + 1 + index, origin, now))
                .toList();
        entries.add(stored);
        Dataset grown = held.withMore(stored.size(), now);
        datasets.update(grown);
        announcements.makeAll(
                stored.stream().<Event>map(entry -> entry.event(held.project())).toList(), now, cause);
        metrics.counter(
                        "ratchet.registry.dataset.entries.imported",
                        "source",
                        origin.source().wireName())
                .increment(stored.size());
        return new Stored(grown, stored);
    }

    private static Entry entry(Dataset dataset, EntryDraft draft, long position, Origin origin, Instant now) {
        return new Entry(
                draft.id(),
                dataset.id(),
                position,
                draft.content(),
                origin.source(),
                draft.trace(),
                origin.actor(),
                now,
                now);
    }

    /** How entries come, and who brings them. */
    public record Origin(EntrySource source, String actor) {}

    /** The dataset as it is now, and what was added. */
    public record Stored(Dataset dataset, List<Entry> entries) {}
}
