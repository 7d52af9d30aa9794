package dev.ratchet.registry.api.uploads;

import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.Upload;
import dev.ratchet.registry.domain.uploads.UploadState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an upload has come, as the API tells it. */
@Schema(name = "DatasetUpload")
record UploadView(
        UUID id,
        UUID datasetId,
        UploadState state,

        @Schema(description = "What to do about a bad line: fail or skip", examples = "fail")
        String onError,

        @Schema(description = "Size of the file; null where the sender has not told") @Nullable Long totalBytes,

        long bytesRead,
        long linesRead,

        @Schema(description = "Entries that were found in the file")
        long entriesRead,

        @Schema(description = "Entries that are part of the dataset")
        long entriesAdded,

        @Schema(description = "Lines that hold no entry and were passed over")
        long linesSkipped,

        @Schema(description = "The first 100 of them, and why")
        List<Fault> badLines,

        @Schema(description = "Why it failed, and in which line") @Nullable Fault error,

        String startedBy,
        Instant startedAt,
        Instant changedAt) {

    static UploadView of(Upload upload) {
        return new UploadView(
                upload.key().id(),
                upload.key().datasetId(),
                upload.state(),
                upload.skipsBadLines() ? "skip" : "fail",
                upload.totalBytes(),
                upload.reading().bytes(),
                upload.reading().lines(),
                upload.reading().entries(),
                upload.added(),
                upload.reading().skipped(),
                upload.reading().badLines(),
                upload.error(),
                upload.startedBy(),
                upload.startedAt(),
                upload.changedAt());
    }
}
