package dev.ratchet.registry.application.uploads;

import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.uploads.Upload;
import dev.ratchet.registry.domain.uploads.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What can be asked about uploads. */
@ApplicationScoped
@Transactional
public class UploadQueries {
    private final Datasets datasets;
    private final Uploads uploads;

    UploadQueries(Datasets datasets, Uploads uploads) {
        this.datasets = datasets;
        this.uploads = uploads;
    }

    /** Newest first.
     *
     * @throws NotFound where there is no such dataset */
    public Page<Upload> page(String project, UUID datasetId, Page.Slice slice) {
        known(project, datasetId);
        return uploads.page(datasetId, slice);
    }

    /** @throws NotFound where there is no such upload */
    public Upload get(Upload.Key key) {
        known(key.project(), key.datasetId());
        return uploads.find(key).orElseThrow(() -> unknown(key.id()));
    }

    private void known(String project, UUID datasetId) {
        if (datasets.find(project, datasetId).isEmpty()) {
            throw new NotFound("There is no dataset " + datasetId);
        }
    }

    static NotFound unknown(UUID id) {
        return new NotFound("The dataset has no upload " + id);
    }
}
