package dev.ratchet.registry.application.uploads;

import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.datasets.NewEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries that are put aside, and later published, in one transaction: few enough to fit into memory. */
final class StagingChunk {
    private static final int MAX_ENTRIES = 1_000;
    private static final long MAX_CHARS = 2_000_000;

    private final List<EntryDraft> drafts = new ArrayList<>();
    private long chars;

    void add(NewEntry entry) {
        drafts.add(EntryDraft.of(entry));
        chars += size(entry);
    }

    private static long size(NewEntry entry) {
        return entry.inputData().toString().length()
                + length(entry.expectedOutput())
                + length(entry.rubric())
                + (entry.metadata() == null ? 0 : entry.metadata().toString().length());
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    boolean isFull() {
        return drafts.size() >= MAX_ENTRIES || chars >= MAX_CHARS;
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    int size() {
        return drafts.size();
    }

    List<EntryDraft> drain() {
        List<EntryDraft> all = List.copyOf(drafts);
        drafts.clear();
        chars = 0;
        return all;
    }
}
