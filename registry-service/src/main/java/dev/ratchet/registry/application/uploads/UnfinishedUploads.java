package dev.ratchet.registry.application.uploads;

import dev.ratchet.registry.config.DatasetsConfig;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.uploads.Upload;
import dev.ratchet.registry.domain.uploads.UploadState;
import dev.ratchet.registry.domain.uploads.Uploads;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Takes up what others have left: publishes what was read, and gives up what nobody reads any more. Every replica may
 * sweep at the same time.
 */
@ApplicationScoped
public class UnfinishedUploads {
    private static final Logger LOG = Logger.getLogger(UnfinishedUploads.class);
    private static final int BATCH = 20;

    private final Uploads uploads;
    private final PublishUpload publishing;
    private final ReceiveUpload receiving;
    private final DatasetsConfig config;

    UnfinishedUploads(Uploads uploads, PublishUpload publishing, ReceiveUpload receiving, DatasetsConfig config) {
        this.uploads = uploads;
        this.publishing = publishing;
        this.receiving = receiving;
        this.config = config;
    }

    @Scheduled(
            every = "${ratchet.datasets.sweep-interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        try {
            QuarkusTransaction.requiringNew().call(() -> uploads.left(BATCH)).forEach(this::tryResume);
        } catch (RuntimeException e) {
            LOG.warnf("Cannot look for unfinished uploads; trying again: %s", e.getMessage());
        }
    }

    private void tryResume(Upload.Key key) {
        try {
            resume(key);
        } catch (NotFound e) {
            LOG.debugf("Upload %s went with its dataset", key.id());
        } catch (RuntimeException e) {
            LOG.warnf(e, "Upload %s is unfinished and cannot be taken up; trying again", key.id());
        }
    }

    private void resume(Upload.Key key) {
        UploadState state = QuarkusTransaction.requiringNew()
                .call(() -> uploads.find(key).map(Upload::state).orElse(UploadState.FAILED));
        switch (state) {
            case READING -> receiving.giveUp(key);
            case PUBLISHING -> publishing.publish(key, config.uploadWait());
            case DONE, FAILED -> {} // by somebody else, meanwhile
        }
    }
}
