package dev.ratchet.registry.domain.uploads;

import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The uploads that are kept, and the entries that they have put aside. */
public interface Uploads {
    Optional<Upload> find(Upload.Key key);

    /** Holds the upload until the transaction ends. Who needs its dataset, too, locks that one first. */
    Optional<Upload> lock(Upload.Key key);

    void add(Upload upload);

    void update(Upload upload);

    /** Newest first. */
    Page<Upload> page(UUID datasetId, Page.Slice slice);

    /** Unfinished ones that nobody is at work on, longest left first. */
    List<Upload.Key> left(int limit);

    /** How many entries are put aside to become part of the dataset. */
    long pending(UUID datasetId);

    void stage(UUID uploadId, int chunk, List<EntryDraft> entries);

    /** Takes a chunk out of what is put aside, in order. */
    List<EntryDraft> take(UUID uploadId, int chunk);

    /** Drops all that an upload has put aside. */
    void discard(UUID uploadId);
}
