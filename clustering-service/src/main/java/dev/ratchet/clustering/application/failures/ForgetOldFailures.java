package dev.ratchet.clustering.application.failures;

import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.failures.Facets;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.improvements.Improvements;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Drops what is older than the failures topic itself, so that the database does not grow for ever. */
@ApplicationScoped
public class ForgetOldFailures {
    private final FailureLog failures;
    private final Facets facets;
    private final Clusters clusters;
    private final Improvements improvements;
    private final Duration retention;
    private final Clock clock;

    ForgetOldFailures(
            FailureLog failures,
            Facets facets,
            Clusters clusters,
            Improvements improvements,
            ClusteringConfig config,
            Clock clock) {
        this.failures = failures;
        this.facets = facets;
        this.clusters = clusters;
        this.improvements = improvements;
        this.retention = config.retention();
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", skipExecutionIf = ApplicationNotRunning.class)
    @Transactional
    void forget() {
        Instant oldest = clock.instant().minus(retention);
        improvements.dropBefore(oldest);
        facets.dropBefore(oldest);
        if (failures.dropBefore(oldest) > 0) {
            clusters.dropEmpty();
        }
    }
}
