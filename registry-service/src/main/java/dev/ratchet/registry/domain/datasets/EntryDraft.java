package dev.ratchet.registry.domain.datasets;

import dev.ratchet.events.wire.EventIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A checked entry that is to become part of a dataset; it has its id already. */
public record EntryDraft(
        UUID id, NewEntry content, @Nullable TraceRef trace) {

    public static EntryDraft of(NewEntry content) {
        return new EntryDraft(EventIds.fresh(), content, null);
    }
}
