package dev.ratchet.harness.application.evaluations;

import dev.ratchet.harness.domain.datasets.DatasetEntries;
import dev.ratchet.harness.domain.datasets.DatasetEntry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a dataset in the order of their ids, some at a time. */
final class EntryReader {
    private static final int CHUNK = 64;

    private final DatasetEntries entries;
    private final UUID datasetId;
    private final Deque<DatasetEntry> read = new ArrayDeque<>();
    private @Nullable UUID last;
    private boolean exhausted;

    /** @param after where to begin; from the first where {@code null} */
    EntryReader(DatasetEntries entries, UUID datasetId, @Nullable UUID after) {
        this.entries = entries;
        this.datasetId = datasetId;
        this.last = after;
    }

    /** {@code null} behind the last. */
    @Nullable DatasetEntry next() {
        if (read.isEmpty() && !exhausted) {
            List<DatasetEntry> chunk =
                    QuarkusTransaction.requiringNew().call(() -> entries.after(datasetId, last, CHUNK));
            exhausted = chunk.size() < CHUNK;
            read.addAll(chunk);
            last = chunk.isEmpty() ? last : chunk.getLast().id();
        }
        return read.poll();
    }

    /** Whether there is no next one. */
    boolean isAtEnd() {
        return exhausted && read.isEmpty();
    }
}
