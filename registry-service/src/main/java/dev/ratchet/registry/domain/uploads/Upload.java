package dev.ratchet.registry.domain.uploads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of entries on its way into a dataset. Reading puts its entries aside; publishing makes them part of the dataset,
 * chunk by chunk, and may be taken up by anybody where it was left.
 *
 * @param totalBytes size of the file, where the sender has told
 * @param skipsBadLines whether a bad line is passed over rather than fails all
 * @param published chunks that are part of the dataset
 * @param added entries of these chunks
 * @param error why it failed
 * @param leaseUntil until when somebody is at work on it
 */
public record Upload(
        Key key,
        @Nullable Long totalBytes,
        boolean skipsBadLines,
        UploadState state,
        Reading reading,
        int published,
        long added,
        @Nullable Fault error,
        String startedBy,
        Instant startedAt,
        Instant changedAt,
        Instant leaseUntil) {

    /** Which upload, into which dataset. */
    public record Key(String project, UUID datasetId, UUID id) {}

    public static Upload started(
            Key key, @Nullable Long totalBytes, boolean skipsBadLines, String by, Instant at, Instant leaseUntil) {
        return new Upload(
                key,
                totalBytes,
                skipsBadLines,
                UploadState.READING,
                Reading.NOTHING,
                0,
                0,
                null,
                by,
                at,
                at,
                leaseUntil);
    }

    public Upload read(Reading more, Instant at, Instant until) {
        return changed(UploadState.READING, more, published, added, null, at, until);
    }

    public Upload allRead(Reading all, Instant at, Instant until) {
        UploadState next = all.chunks() == 0 ? UploadState.DONE : UploadState.PUBLISHING;
        return changed(next, all, published, added, null, at, until);
    }

    /** With the next chunk in the dataset. */
    public Upload published(int entries, Instant at, Instant until) {
        UploadState next = published + 1 == reading.chunks() ? UploadState.DONE : UploadState.PUBLISHING;
        return changed(next, reading, published + 1, added + entries, null, at, until);
    }

    public Upload failed(Reading soFar, Fault fault, Instant at) {
        return changed(UploadState.FAILED, soFar, published, added, fault, at, at);
    }

    public Upload left(Instant at) {
        return changed(state, reading, published, added, error, at, at);
    }

    private Upload changed(
            UploadState next,
            Reading read,
            int chunks,
            long entries,
            @Nullable Fault fault,
            Instant at,
            Instant until) {
        return new Upload(
                key, totalBytes, skipsBadLines, next, read, chunks, entries, fault, startedBy, startedAt, at, until);
    }
}
