package dev.ratchet.registry.messaging;

import dev.ratchet.events.MetricEvent;
import dev.ratchet.events.MetricEvent.AlertRaised;
import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.MetricEvent.FailuresClustered;
import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.messaging.Inbox;
import dev.ratchet.registry.application.deployments.ClusterFacts;
import dev.ratchet.registry.application.deployments.KeepMetrics;
import dev.ratchet.registry.application.failures.FailureFacts;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the numbers that people look at. */
@ApplicationScoped
public class MetricsConsumer {
    private final Inbox inbox;
    private final KeepMetrics metrics;
    private final ClusterFacts clusters;
    private final FailureFacts failures;

    MetricsConsumer(Inbox inbox, KeepMetrics metrics, ClusterFacts clusters, FailureFacts failures) {
        this.inbox = inbox;
        this.metrics = metrics;
        this.clusters = clusters;
        this.failures = failures;
    }

    @Incoming("metrics")
    @Blocking
    public void on(ConsumerRecord<byte[], byte[]> record) {
        inbox.once(DeploymentFactsConsumer.GROUP, record, this::apply);
    }

    private void apply(Envelope envelope) {
        if (envelope.event() instanceof MetricEvent event) {
            switch (event) {
                case MetricWindowClosed window -> metrics.closed(window);
                case ClusterChanged change -> {
                    clusters.changed(change);
                    failures.changed(change);
                }
                case FailuresClustered clustered -> failures.clustered(clustered);
                case AlertRaised alert -> {}
            }
        }
    }
}
