package dev.ratchet.clustering.application.clusters;

import dev.ratchet.clustering.application.Source;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.ClusterLabel;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells others of a cluster as it is now; the one place that does. */
@ApplicationScoped
public class TellCluster {
    private static final int SAMPLES = 10;
    private static final int LABELLED_FROM = 50;

    private final Clusters clusters;
    private final FailureLog failures;
    private final Outbox outbox;
    private final Clock clock;

    TellCluster(Clusters clusters, FailureLog failures, Outbox outbox, Clock clock) {
        this.clusters = clusters;
        this.failures = failures;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells the cluster, with the label that fits it now; only with the prompt's lock.
     *
     * @param cause id of what it follows from; a cause tells a cluster once */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID cause, Cluster cluster) {
        List<Lesson> members = failures.lessons(cluster.id(), LABELLED_FROM);
        Cluster labelled = cluster.labelled(ClusterLabel.of(
                cluster.signature(), members.stream().map(Lesson::text).toList()));
        clusters.save(labelled);
        append(cause, labelled, null);
    }

    /** Tells that the cluster is a part of another one from now on. */
    @Transactional(TxType.MANDATORY)
    public void tellMerged(UUID cause, Cluster gone, UUID into) {
        append(cause, gone, into);
    }

    private void append(UUID cause, Cluster cluster, @Nullable UUID mergedInto) {
        Instant now = clock.instant();
        ClusterChanged changed = new ClusterChanged(
                cluster.prompt().project(),
                cluster.prompt().promptName(),
                cluster.reference(failures.newestTraceIds(cluster.id(), SAMPLES)),
                cluster.standing().state(),
                cluster.units(),
                now,
                cluster.standing().review(),
                clusters.aliases(cluster.id()),
                mergedInto,
                null);
        outbox.append(Envelope.causedBy(EventIds.derived(cause, cluster.id()), Source.NAME, now, changed));
    }
}
