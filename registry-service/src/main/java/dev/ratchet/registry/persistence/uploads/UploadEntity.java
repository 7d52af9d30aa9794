package dev.ratchet.registry.persistence.uploads;

import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.Reading;
import dev.ratchet.registry.domain.uploads.Upload;
import dev.ratchet.registry.domain.uploads.UploadState;
import dev.ratchet.registry.persistence.JsonText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code dataset_uploads}. */
@Entity
@Table(name = "dataset_uploads")
@SuppressWarnings("NullAway.Init")
class UploadEntity {
    @Id
    UUID id;

    UUID datasetId;
    String project;
    String state;
    boolean skipsBadLines;

    @Nullable Long totalBytes;

    long bytesRead;
    long linesRead;
    long entriesRead;
    long linesSkipped;
    String badLines;
    int chunksRead;
    int chunksPublished;
    long entriesAdded;

    @Nullable Long errorLine;

    @Nullable String errorReason;

    String startedBy;
    Instant startedAt;
    Instant changedAt;
    Instant leaseUntil;

    void write(Upload upload) {
        id = upload.key().id();
        datasetId = upload.key().datasetId();
        project = upload.key().project();
        state = upload.state().wireName();
        skipsBadLines = upload.skipsBadLines();
        totalBytes = upload.totalBytes();
        write(upload.reading());
        chunksPublished = upload.published();
        entriesAdded = upload.added();
        errorLine = upload.error() == null ? null : upload.error().line();
        errorReason = upload.error() == null ? null : upload.error().reason();
        startedBy = upload.startedBy();
        startedAt = upload.startedAt();
        changedAt = upload.changedAt();
        leaseUntil = upload.leaseUntil();
    }

    private void write(Reading reading) {
        bytesRead = reading.bytes();
        linesRead = reading.lines();
        entriesRead = reading.entries();
        linesSkipped = reading.skipped();
        badLines = String.valueOf(JsonText.write(reading.badLines()));
        chunksRead = reading.chunks();
    }

    Upload toDomain() {
        return new Upload(
                new Upload.Key(project, datasetId, id),
                totalBytes,
                skipsBadLines,
                UploadState.valueOf(state.toUpperCase(Locale.ROOT)),
                new Reading(linesRead, bytesRead, entriesRead, linesSkipped, chunksRead, faults(badLines)),
                chunksPublished,
                entriesAdded,
                errorReason == null ? null : new Fault(errorLine, errorReason),
                startedBy,
                startedAt,
                changedAt,
                leaseUntil);
    }

    private static List<Fault> faults(String json) {
        Fault[] faults = JsonText.read(json, Fault[].class);
        return faults == null ? List.of() : List.of(faults);
    }
}
