package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.registry.domain.deployments.MetricWindows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the live windows of deployments. Those of versions that no deployment shipped have no chart. */
@ApplicationScoped
public class KeepMetrics {
    private final MetricWindows windows;

    KeepMetrics(MetricWindows windows) {
        this.windows = windows;
    }

    @Transactional
    public void closed(MetricWindowClosed window) {
        if (window.deploymentId() != null) {
            windows.put(window);
        }
    }
}
