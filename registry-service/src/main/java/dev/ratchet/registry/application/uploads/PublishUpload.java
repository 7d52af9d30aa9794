package dev.ratchet.registry.application.uploads;

import dev.ratchet.registry.application.datasets.StoreEntries;
import dev.ratchet.registry.application.datasets.StoreEntries.Origin;
import dev.ratchet.registry.config.DatasetsConfig;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.datasets.EntrySource;
import dev.ratchet.registry.domain.uploads.Upload;
import dev.ratchet.registry.domain.uploads.UploadState;
import dev.ratchet.registry.domain.uploads.Uploads;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Makes the entries of an upload part of their dataset, a chunk a transaction: taken from where they are put aside, added,
 * and told, or none of it. So it may be stopped and taken up by anybody, at any time.
 */
@ApplicationScoped
public class PublishUpload {
    private final Datasets datasets;
    private final Uploads uploads;
    private final StoreEntries storing;
    private final DatasetsConfig config;
    private final Clock clock;

    PublishUpload(Datasets datasets, Uploads uploads, StoreEntries storing, DatasetsConfig config, Clock clock) {
        this.datasets = datasets;
        this.uploads = uploads;
        this.storing = storing;
        this.config = config;
        this.clock = clock;
    }

    /** Publishes until all is done or the time is over; then others take it up. */
    public Upload publish(Upload.Key key, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        Upload upload = read(key);
        while (upload.state() == UploadState.PUBLISHING && System.nanoTime() < end) {
            upload = QuarkusTransaction.requiringNew().call(() -> publishChunk(key));
        }
        return upload.state() == UploadState.PUBLISHING
                ? QuarkusTransaction.requiringNew().call(() -> leave(key))
                : upload;
    }

    private Upload read(Upload.Key key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> uploads.find(key).orElseThrow(() -> UploadQueries.unknown(key.id())));
    }

    /** The next chunk, where there is one. */
    Upload publishChunk(Upload.Key key) {
        Dataset dataset = datasets.lock(key.project(), key.datasetId())
                .orElseThrow(() -> new NotFound("There is no dataset " + key.datasetId() + " any more"));
        Upload held = locked(key);
        if (held.state() != UploadState.PUBLISHING) {
            return held;
        }
        Instant now = clock.now();
        List<EntryDraft> chunk = uploads.take(key.id(), held.published());
        storing.store(dataset, chunk, new Origin(EntrySource.UPLOAD, held.startedBy()), now, key.id());
        Upload published = held.published(chunk.size(), now, now.plus(config.lease()));
        uploads.update(published);
        return published;
    }

    private Upload leave(Upload.Key key) {
        Upload left = locked(key).left(clock.now());
        uploads.update(left);
        return left;
    }

    private Upload locked(Upload.Key key) {
        return uploads.lock(key).orElseThrow(() -> UploadQueries.unknown(key.id()));
    }
}
