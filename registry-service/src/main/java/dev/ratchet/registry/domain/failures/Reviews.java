package dev.ratchet.registry.domain.failures;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people have said of clusters; no event brings it back. */
public interface Reviews {
    void add(Review review);

    /** The newest of each cluster that has one. */
    Map<UUID, Review> newest(Collection<UUID> clusters);

    /** Removes those from before then whose cluster is gone. */
    void forget(Instant before);
}
