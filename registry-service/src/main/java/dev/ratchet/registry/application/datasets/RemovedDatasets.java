package dev.ratchet.registry.application.datasets;

import dev.ratchet.events.DatasetEvent.DatasetEntryRemoved;
import dev.ratchet.events.Event;
import dev.ratchet.registry.application.Announcements;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.Entries;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Removes the entries of removed datasets and tells the other services, a chunk a transaction, so that a crash repeats
 * nothing. Every replica may sweep at the same time.
 */
@ApplicationScoped
public class RemovedDatasets {
    private static final Logger LOG = Logger.getLogger(RemovedDatasets.class);
    private static final int BATCH = 50;
    private static final int CHUNK = 1_000;

    private final Datasets datasets;
    private final Entries entries;
    private final Announcements announcements;
    private final Clock clock;

    RemovedDatasets(Datasets datasets, Entries entries, Announcements announcements, Clock clock) {
        this.datasets = datasets;
        this.entries = entries;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Scheduled(
            every = "${ratchet.datasets.sweep-interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        try {
            QuarkusTransaction.requiringNew().call(() -> datasets.hidden(BATCH)).forEach(this::empty);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Cannot remove what is left of removed datasets; trying again");
        }
    }

    private void empty(UUID id) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> removeChunk(id));
        }
    }

    /** Whether there may be more to remove. */
    private boolean removeChunk(UUID id) {
        if (!datasets.lockHiddenIfFree(id)) {
            return false;
        }
        Instant now = clock.now();
        List<UUID> removed = entries.removeFirst(id, CHUNK);
        if (removed.isEmpty()) {
            datasets.delete(id);
        }
        announcements.makeAll(
                removed.stream()
                        .<Event>map(entry -> new DatasetEntryRemoved(id, entry, now))
                        .toList(),
                now,
                id);
        return !removed.isEmpty();
    }
}
