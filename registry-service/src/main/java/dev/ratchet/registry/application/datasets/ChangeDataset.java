package dev.ratchet.registry.application.datasets;

import dev.ratchet.registry.domain.AlreadyExists;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.DatasetText;
import dev.ratchet.registry.domain.datasets.Datasets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Renames, describes and removes datasets. */
@ApplicationScoped
public class ChangeDataset {
    private final Datasets datasets;
    private final AuditLog audit;
    private final Clock clock;

    ChangeDataset(Datasets datasets, AuditLog audit, Clock clock) {
        this.datasets = datasets;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is {@code null} stays as it is; a blank description takes it away.
     *
     * @throws AlreadyExists where the project has another dataset of this name
     * @throws NotFound where there is no such dataset */
    @Transactional
    public Dataset describe(
            String project, UUID id, @Nullable String name, @Nullable String description, String actor) {
        Dataset held = held(project, id);
        DatasetText text = DatasetText.of(
                name == null ? held.name() : name, description == null ? held.description() : description);
        Instant now = clock.now();
        Dataset described = held.described(text, now);
        datasets.update(described);
        audit.append(new AuditLog.Entry(project, actor, "change_dataset", "dataset/" + text.name(), null, now));
        return described;
    }

    /** Nobody sees the dataset any more; {@link RemovedDatasets} removes its entries.
     *
     * @throws NotFound where there is no such dataset */
    @Transactional
    public void remove(String project, UUID id, String actor) {
        Dataset held = held(project, id);
        Instant now = clock.now();
        datasets.hide(id, now);
        audit.append(new AuditLog.Entry(project, actor, "remove_dataset", "dataset/" + held.name(), null, now));
    }

    private Dataset held(String project, UUID id) {
        return datasets.lock(project, id).orElseThrow(() -> DatasetQueries.unknown(id));
    }
}
