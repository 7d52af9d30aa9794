package dev.ratchet.clustering.application.clusters;

import dev.ratchet.clustering.application.Source;
import dev.ratchet.clustering.application.diagnosis.DiagnoseCluster;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.ClusterLabel;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells others of a cluster as it is now; the one place that does. */
@ApplicationScoped
public class TellCluster {
    private static final int SAMPLES = 10;
    private static final int LABELLED_FROM = 50;

    private final Clusters clusters;
    private final FailureLog failures;
    private final DiagnoseCluster diagnose;
    private final Outbox outbox;
    private final Clock clock;

    TellCluster(Clusters clusters, FailureLog failures, DiagnoseCluster diagnose, Outbox outbox, Clock clock) {
        this.clusters = clusters;
        this.failures = failures;
        this.diagnose = diagnose;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells the cluster, with the label and the diagnosis that fit it now.
     *
     * @param cause id of what it follows from; a cause tells a cluster once
     * @param prompt the cluster's, as whoever holds its lock knows it */
    @Transactional(TxType.MANDATORY)
    public void tell(UUID cause, PromptState prompt, Cluster cluster) {
        PromptSpec live = prompt.live();
        Optional<Diagnosed> diagnosed = diagnose.ifLargeEnough(cluster, live);
        Cluster labelled = cluster.labelled(diagnosed.map(Diagnosed::label).orElseGet(() -> label(cluster)));
        clusters.save(labelled);
        append(
                cause,
                labelled,
                failures.newestTraceIds(cluster.id(), SAMPLES),
                null,
                diagnosed.map(Diagnosed::diagnosis).orElse(null));
    }

    private String label(Cluster cluster) {
        List<Lesson> members = failures.lessons(cluster.id(), LABELLED_FROM);
        return ClusterLabel.of(
                cluster.signature(), members.stream().map(Lesson::text).toList());
    }

    /** Tells that the cluster is a part of another one from now on; its failures have gone there. */
    @Transactional(TxType.MANDATORY)
    public void tellMerged(UUID cause, Cluster gone, UUID into) {
        append(cause, gone, List.of(), into, null);
    }

    private void append(
            UUID cause,
            Cluster cluster,
            List<String> sampleTraceIds,
            @Nullable UUID mergedInto,
            @Nullable Diagnosis diagnosis) {
        Instant now = clock.instant();
        ClusterChanged changed = new ClusterChanged(
                cluster.prompt().project(),
                cluster.prompt().promptName(),
                cluster.reference(sampleTraceIds),
                cluster.standing().state(),
                cluster.units(),
                now,
                cluster.standing().review(),
                clusters.aliases(cluster.id()),
                mergedInto,
                diagnosis);
        outbox.append(Envelope.causedBy(EventIds.derived(cause, cluster.id()), Source.NAME, now, changed));
    }
}
