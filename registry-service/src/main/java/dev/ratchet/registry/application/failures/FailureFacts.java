package dev.ratchet.registry.application.failures;

import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.MetricEvent.FailuresClustered;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.config.FailuresConfig;
import dev.ratchet.registry.domain.failures.ClusterMembers;
import dev.ratchet.registry.domain.failures.FailureCluster;
import dev.ratchet.registry.domain.failures.FailureClusters;
import dev.ratchet.registry.domain.failures.Reviews;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the clustering tells of clusters and their members, in whatever order, kept for people to look at. */
@ApplicationScoped
@Transactional
public class FailureFacts {
    private final FailureClusters clusters;
    private final ClusterMembers members;
    private final Reviews reviews;
    private final FailuresConfig config;
    private final MeterRegistry metrics;

    FailureFacts(
            FailureClusters clusters,
            ClusterMembers members,
            Reviews reviews,
            FailuresConfig config,
            MeterRegistry metrics) {
        this.clusters = clusters;
        this.members = members;
        this.reviews = reviews;
        this.config = config;
        this.metrics = metrics;
    }

    public void changed(ClusterChanged fact) {
        UUID id = fact.cluster().clusterId();
        clusters.lock(id).ifPresentOrElse(known -> update(known, fact), () -> {
            clusters.add(FailureCluster.of(fact, reviews.newest(List.of(id)).get(id)));
            members.tally(List.of(id));
        });
    }

    private void update(FailureCluster known, ClusterChanged fact) {
        if (known.isLate(fact)) {
            metrics.counter("ratchet.registry.ignored.facts", "type", "ClusterChanged", "reason", "late")
                    .increment();
        } else {
            clusters.save(known.changed(fact));
        }
    }

    public void clustered(FailuresClustered fact) {
        Set<UUID> touched =
                members.put(new PromptKey(fact.project(), fact.promptName()), fact.traces(), fact.clusteredAt());
        members.trim(touched, config.membersPerCluster());
        members.tally(touched);
    }
}
