package dev.ratchet.registry.domain.datasets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named collection of examples.
 *
 * @param entries how many there are
 * @param lastPosition position of the entry that was added last
 * @param updatedAt when it or an entry of it changed last
 */
public record Dataset(
        UUID id,
        String project,
        String name,
        @Nullable String description,
        long entries,
        long lastPosition,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {

    public Dataset described(DatasetText text, Instant at) {
        return new Dataset(
                id, project, text.name(), text.description(), entries, lastPosition, createdBy, createdAt, at);
    }

    public Dataset withMore(int added, Instant at) {
        return new Dataset(
                id, project, name, description, entries + added, lastPosition + added, createdBy, createdAt, at);
    }

    public Dataset withOneLess(Instant at) {
        return new Dataset(id, project, name, description, entries - 1, lastPosition, createdBy, createdAt, at);
    }

    public Dataset touched(Instant at) {
        return new Dataset(id, project, name, description, entries, lastPosition, createdBy, createdAt, at);
    }
}
