package dev.ratchet.clustering.domain.clusters;

import dev.ratchet.clustering.domain.failures.Failure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A failure and its place.
 *
 * @param counted whether it is among the first of its unit in the cluster; the others are known and no more
 * @param position of its text, where that was not seen before
 */
public record Placed(
        Failure failure,
        UUID clusterId,
        UUID facet,
        boolean counted,
        @Nullable Centroid position) {

    public boolean isNewText() {
        return position != null;
    }

    /** Whether its contents may be kept and shown to a model that writes candidates. */
    public boolean teaches() {
        return counted && failure.teaches();
    }
}
