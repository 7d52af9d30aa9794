package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import java.util.List;
import java.util.UUID;

/** The numbers of live windows, for charts. */
public interface MetricWindows {
    /** Keeps the window, replacing what was told of it before. */
    void put(MetricWindowClosed window);

    /** The newest windows of a deployment, oldest first. */
    List<MetricWindowClosed> of(UUID deploymentId, int limit);
}
