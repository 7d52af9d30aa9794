package dev.ratchet.registry.application.evaluations;

import dev.ratchet.registry.config.EvaluationsConfig;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.datasets.Datasets;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Has unlisted datasets removed when they are old and no evaluation is on them any more. */
@ApplicationScoped
public class UnlistedDatasets {
    private final Datasets datasets;
    private final EvaluationsConfig config;
    private final Clock clock;

    UnlistedDatasets(Datasets datasets, EvaluationsConfig config, Clock clock) {
        this.datasets = datasets;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${ratchet.evaluations.sweep-interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void sweep() {
        Instant now = clock.now();
        datasets.hideUnlisted(now.minus(config.keepInline()), now);
    }
}
