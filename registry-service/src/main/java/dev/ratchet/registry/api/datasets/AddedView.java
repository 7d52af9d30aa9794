package dev.ratchet.registry.api.datasets;

import dev.ratchet.registry.domain.datasets.Entry;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was added to a dataset, in the order in which it was sent. */
@Schema(name = "AddedEntries")
record AddedView(int added, List<EntryView> entries) {

    static AddedView of(List<Entry> entries) {
        return new AddedView(entries.size(), entries.stream().map(EntryView::of).toList());
    }
}
