package dev.ratchet.registry;

import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.templates.NewDatasets;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.datasets.NewEntry;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Accepts datasets where the service itself has no place for them. */
@DefaultBean
@ApplicationScoped
class UnkeptDatasets implements NewDatasets {

    @Override
    public UUID create(String project, String name, String description, List<NewEntry> entries, String actor) {
        if (name.isBlank()) {
            throw new InvalidInput("name", "name is missing");
        }
        return EventIds.fresh();
    }
}
