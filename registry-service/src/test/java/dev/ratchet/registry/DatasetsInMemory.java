package dev.ratchet.registry;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.templates.NewDatasets;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.NewEntry;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Takes datasets where the service itself has no place for them. */
@DefaultBean
@ApplicationScoped
class DatasetsInMemory implements NewDatasets {
    private final Map<UUID, List<NewEntry>> kept = new ConcurrentHashMap<>();

    @Override
    public UUID create(String project, String name, String description, List<NewEntry> entries, String actor) {
        if (name.isBlank()) {
            throw new InvalidInput("name", "name is missing");
        }
        UUID id = EventIds.fresh();
        kept.put(id, entries);
        return id;
    }
}
