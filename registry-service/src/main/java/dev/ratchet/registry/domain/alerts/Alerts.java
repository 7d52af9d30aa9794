package dev.ratchet.registry.domain.alerts;

import dev.ratchet.events.data.AlertKind;
import dev.ratchet.registry.domain.Page;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The alerts that are kept. */
public interface Alerts {
    void add(Alert alert);

    /** Newest first. */
    Page<Alert> page(Filter filter, Page.Slice slice);

    /** Removes those that were raised before then. */
    void forget(Instant before);

    /** Which alerts a list is of. */
    record Filter(
            String project,
            @Nullable String promptName,
            @Nullable UUID deploymentId,
            @Nullable AlertKind kind) {}
}
