package dev.ratchet.registry.api.datasets;

import dev.ratchet.registry.application.datasets.TracesIntoDataset.Picked;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of picking traces, as the API tells it. */
@Schema(name = "PickedTraces")
record PickedView(
        int added,

        @Schema(description = "Traces that fit and are in the dataset already")
        int alreadyThere,

        @Schema(description = "Named traces that are not kept, or don't fit")
        int notKept) {

    static PickedView of(Picked picked) {
        return new PickedView(picked.added(), picked.alreadyThere(), picked.notKept());
    }
}
