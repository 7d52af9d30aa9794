package dev.ratchet.registry.application.failures;

import dev.ratchet.registry.config.FailuresConfig;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.failures.ClusterMembers;
import dev.ratchet.registry.domain.failures.FailureClusters;
import dev.ratchet.registry.domain.failures.Reviews;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Removes clusters and members that are older than the topic that told of them. Every replica may sweep at the same time. */
@ApplicationScoped
public class ForgetOldFailures {
    private static final Logger LOG = Logger.getLogger(ForgetOldFailures.class);

    private final FailureClusters clusters;
    private final ClusterMembers members;
    private final Reviews reviews;
    private final FailuresConfig config;
    private final Clock clock;

    ForgetOldFailures(
            FailureClusters clusters, ClusterMembers members, Reviews reviews, FailuresConfig config, Clock clock) {
        this.clusters = clusters;
        this.members = members;
        this.reviews = reviews;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${ratchet.failures.sweep-interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        try {
            QuarkusTransaction.requiringNew().run(this::forget);
        } catch (RuntimeException e) {
            LOG.warnf("Cannot remove old failures; trying again: %s", e.getMessage());
        }
    }

    private void forget() {
        Instant before = clock.now().minus(config.retention());
        members.tally(members.forget(before));
        clusters.forget(before);
        reviews.forget(before);
    }
}
