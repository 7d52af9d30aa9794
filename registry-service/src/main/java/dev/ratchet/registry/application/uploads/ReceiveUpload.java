package dev.ratchet.registry.application.uploads;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.config.DatasetsConfig;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.uploads.EntryFile;
import dev.ratchet.registry.domain.uploads.Fault;
import dev.ratchet.registry.domain.uploads.FileRow;
import dev.ratchet.registry.domain.uploads.Reading;
import dev.ratchet.registry.domain.uploads.Upload;
import dev.ratchet.registry.domain.uploads.UploadState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads a file of entries and puts them aside, in chunks, while it comes in. */
@ApplicationScoped
public class ReceiveUpload {
    private static final Logger LOG = Logger.getLogger(ReceiveUpload.class);

    private final Staging staging;
    private final DatasetsConfig config;

    ReceiveUpload(Staging staging, DatasetsConfig config) {
        this.staging = staging;
        this.config = config;
    }

    /** Reads the file to its end, or to the line that fails it.
     *
     * @return the upload, which is to be published or has failed
     * @throws NotFound where there is no such dataset */
    public Upload receive(Sender sender, EntryFile file) {
        Upload.Key key = new Upload.Key(sender.project(), sender.datasetId(), EventIds.fresh());
        Staging.Opened opened = staging.begin(key, sender.totalBytes(), sender.skipsBadLines(), sender.actor());
        try {
            return read(opened, file);
        } catch (RuntimeException e) {
            LOG.infof("Upload %s cannot be read to its end: %s", key.id(), e.getMessage());
            return staging.fail(key, null, Fault.ofTheWhole(Faults.BROKEN_OFF));
        }
    }

    private Upload read(Staging.Opened opened, EntryFile file) {
        boolean skips = opened.upload().skipsBadLines();
        Upload upload = opened.upload();
        Reading reading = upload.reading();
        StagingChunk chunk = new StagingChunk();
        while (file.hasNext() && upload.state() == UploadState.READING) {
            switch (file.next()) {
                case FileRow.Good(NewEntry entry) -> chunk.add(entry);
                case FileRow.Bad(Fault fault) when skips -> reading = reading.skipped(fault);
                case FileRow.Bad(Fault fault) -> upload = staging.fail(upload.key(), reading.at(file), fault);
                case FileRow.Broken(Fault fault) -> upload = staging.fail(upload.key(), reading.at(file), fault);
            }
            if (chunk.isFull()) {
                reading = reading.at(file).staged(chunk.size());
                upload = stage(opened, reading, chunk.drain());
            }
        }
        return upload.state() == UploadState.READING ? finish(upload, reading.at(file), chunk) : upload;
    }

    private Upload stage(Staging.Opened opened, Reading reading, List<EntryDraft> drafts) {
        Upload.Key key = opened.upload().key();
        return reading.entries() > opened.room()
                ? staging.fail(key, reading, Fault.ofTheWhole(Faults.full(config)))
                : staging.stage(key, reading, drafts);
    }

    private Upload finish(Upload upload, Reading reading, StagingChunk rest) {
        Reading all = reading;
        if (!rest.isEmpty()) {
            all = reading.staged(rest.size());
            staging.stage(upload.key(), all, rest.drain());
        }
        return all.entries() == 0 && all.skipped() == 0
                ? staging.fail(upload.key(), all, Fault.ofTheWhole(Faults.EMPTY))
                : staging.finish(upload.key(), all);
    }

    /** An upload that nobody reads any more has failed. */
    void giveUp(Upload.Key key) {
        staging.fail(key, null, Fault.ofTheWhole(Faults.LEFT));
    }

    /** Who sends a file into which dataset.
     *
     * @param totalBytes size of the file, where it is known beforehand */
    public record Sender(
            String project,
            UUID datasetId,
            String actor,
            @Nullable Long totalBytes,
            boolean skipsBadLines) {}
}
