package dev.ratchet.registry.application.uploads;

import dev.ratchet.registry.application.datasets.DatasetLimit;
import dev.ratchet.registry.config.DatasetsConfig;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.Reading;
import dev.ratchet.registry.domain.uploads.Upload;
import dev.ratchet.registry.domain.uploads.UploadState;
import dev.ratchet.registry.domain.uploads.Uploads;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of reading a file, each a transaction. One that comes too late, after others gave the upload up, does nothing. */
@ApplicationScoped
class Staging {
    private final Datasets datasets;
    private final Uploads uploads;
    private final DatasetLimit limit;
    private final AuditLog audit;
    private final DatasetsConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    Staging(
            Datasets datasets,
            Uploads uploads,
            DatasetLimit limit,
            AuditLog audit,
            DatasetsConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.datasets = datasets;
        this.uploads = uploads;
        this.limit = limit;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Opens the upload, and says how many entries its dataset has room for.
     *
     * @throws NotFound where there is no such dataset */
    @Transactional
    Opened begin(Upload.Key key, @Nullable Long totalBytes, boolean skipsBadLines, String actor) {
        Dataset dataset = datasets.find(key.project(), key.datasetId())
                .orElseThrow(() -> new NotFound("There is no dataset " + key.datasetId()));
        Instant now = clock.now();
        Upload upload = Upload.started(key, totalBytes, skipsBadLines, actor, now, now.plus(config.uploadPatience()));
        uploads.add(upload);
        return new Opened(upload, limit.room(dataset));
    }

    @Transactional
    Upload stage(Upload.Key key, Reading reading, List<EntryDraft> drafts) {
        Upload held = uploads.lock(key).orElseThrow(() -> gone(key));
        if (held.state() != UploadState.READING) {
            return held;
        }
        uploads.stage(key.id(), held.reading().chunks(), drafts);
        Instant now = clock.now();
        return updated(held.read(reading, now, now.plus(config.uploadPatience())));
    }

    /** Everything is read: what is put aside will become part of the dataset. */
    @Transactional
    Upload finish(Upload.Key key, Reading reading) {
        Dataset dataset = datasets.lock(key.project(), key.datasetId()).orElse(null);
        Upload held = uploads.lock(key).orElseThrow(() -> gone(key));
        if (held.state() != UploadState.READING) {
            return held;
        }
        if (dataset == null || reading.entries() > limit.room(dataset)) {
            return failed(held, reading, Fault.ofTheWhole(dataset == null ? Faults.REMOVED : Faults.full(config)));
        }
        Instant now = clock.now();
        audit.append(new AuditLog.Entry(
                key.project(),
                held.startedBy(),
                "upload_dataset_entries",
                "dataset/" + dataset.name() + "/uploads/" + key.id(),
                null,
                now));
        return updated(held.allRead(reading, now, now.plus(config.lease())));
    }

    /** Fails an upload that is being read; nothing of it is kept. */
    @Transactional
    Upload fail(Upload.Key key, @Nullable Reading reading, Fault fault) {
        Upload held = uploads.lock(key).orElseThrow(() -> gone(key));
        return held.state() == UploadState.READING
                ? failed(held, reading == null ? held.reading() : reading, fault)
                : held;
    }

    private Upload failed(Upload held, Reading reading, Fault fault) {
        uploads.discard(held.key().id());
        metrics.counter("ratchet.registry.dataset.uploads.failed").increment();
        return updated(held.failed(reading, fault, clock.now()));
    }

    private Upload updated(Upload upload) {
        uploads.update(upload);
        return upload;
    }

    /** Its dataset was removed, and the upload with it. */
    private static NotFound gone(Upload.Key key) {
        return new NotFound("There is no dataset " + key.datasetId() + " any more");
    }

    /** A fresh upload, and the entries that its dataset has room for. */
    record Opened(Upload upload, long room) {}
}
