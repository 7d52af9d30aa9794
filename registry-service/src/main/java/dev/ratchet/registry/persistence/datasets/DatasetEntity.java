package dev.ratchet.registry.persistence.datasets;

import dev.ratchet.registry.domain.datasets.Dataset;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code datasets}. */
@Entity
@Table(name = "datasets")
@SuppressWarnings("NullAway.Init")
class DatasetEntity {
    @Id
    UUID id;

    String project;
    String name;

    @Nullable String description;

    long entries;
    long lastPosition;
    String createdBy;
    Instant createdAt;
    Instant updatedAt;

    @Nullable Instant removedAt;

    boolean listed = true;

    void write(Dataset dataset) {
        id = dataset.id();
        project = dataset.project();
        name = dataset.name();
        description = dataset.description();
        entries = dataset.entries();
        lastPosition = dataset.lastPosition();
        createdBy = dataset.createdBy();
        createdAt = dataset.createdAt();
        updatedAt = dataset.updatedAt();
    }

    Dataset toDomain() {
        return new Dataset(id, project, name, description, entries, lastPosition, createdBy, createdAt, updatedAt);
    }
}
