package dev.ratchet.registry.application.failures;

import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.MetricEvent.FailuresClustered;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.application.IgnoredFacts;
import dev.ratchet.registry.config.FailuresConfig;
import dev.ratchet.registry.domain.failures.ClusterMembers;
import dev.ratchet.registry.domain.failures.FailureCluster;
import dev.ratchet.registry.domain.failures.FailureClusters;
import dev.ratchet.registry.domain.failures.Reviews;
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
    private final IgnoredFacts ignored;

    FailureFacts(
            FailureClusters clusters,
            ClusterMembers members,
            Reviews reviews,
            FailuresConfig config,
            IgnoredFacts ignored) {
        this.clusters = clusters;
        this.members = members;
        this.reviews = reviews;
        this.config = config;
        this.ignored = ignored;
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
            ignored.count("ClusterChanged", "late");
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
