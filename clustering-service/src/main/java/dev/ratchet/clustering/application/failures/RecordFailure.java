package dev.ratchet.clustering.application.failures;

import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.application.Source;
import dev.ratchet.clustering.application.diagnosis.DiagnoseCluster;
import dev.ratchet.clustering.config.ClusteringConfig;
import dev.ratchet.clustering.domain.clusters.Centroid;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.ClusterLabel;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.clusters.LeaderClustering;
import dev.ratchet.clustering.domain.diagnosis.Diagnosed;
import dev.ratchet.clustering.domain.failures.Facet;
import dev.ratchet.clustering.domain.failures.Failure;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.clustering.domain.prompts.PromptState;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.messaging.Outbox;
import dev.ratchet.models.Embeddings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a failure its cluster, once. */
@ApplicationScoped
public class RecordFailure {
    private static final int SAMPLES = 10;
    private static final int LABELLED_FROM = 50;

    private final Prompts prompts;
    private final Clusters clusters;
    private final FailureLog failures;
    private final DiagnoseCluster diagnose;
    private final Outbox outbox;
    private final Embeddings embeddings;
    private final LeaderClustering clustering;
    private final ClusteringConfig config;
    private final ClusteringMetrics metrics;
    private final Clock clock;

    RecordFailure(
            Prompts prompts,
            Clusters clusters,
            FailureLog failures,
            DiagnoseCluster diagnose,
            Outbox outbox,
            Embeddings embeddings,
            LeaderClustering clustering,
            ClusteringConfig config,
            ClusteringMetrics metrics,
            Clock clock) {
        this.prompts = prompts;
        this.clusters = clusters;
        this.failures = failures;
        this.diagnose = diagnose;
        this.outbox = outbox;
        this.embeddings = embeddings;
        this.clustering = clustering;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * @param cause id of the event that told it; what follows from it is recognisable as a repeat by it
     */
    @Transactional
    public void record(UUID cause, TraceFailed event) {
        PromptState prompt = prompts.lock(event.prompt());
        if (failures.knows(event.prompt(), event.traceId())) {
            return;
        }
        Failure failure = Failure.of(event);
        Cluster cluster = assign(failure);
        clusters.save(cluster);
        failures.add(failure, cluster.id());
        if (failure.teaches() && cluster.members() > config.keptTextsPerCluster()) {
            failures.keepContents(cluster.id(), config.keptTextsPerCluster());
        }
        if (cluster.isWorthTelling()) {
            tell(cause, cluster, prompt.live());
        }
        prompts.save(prompt.due(true));
        metrics.failureClustered();
    }

    private Cluster assign(Failure failure) {
        Facet facet = Facet.of(failure.text());
        Centroid position = Centroid.of(embeddings.embed(List.of(facet.line())).getFirst());
        List<Cluster> known = clusters.ofSignature(failure.prompt(), failure.signature());
        return clustering.assign(failure, position, known, cluster -> failures.knowsUnit(cluster.id(), failure.unit()));
    }

    /** Tells how the cluster stands, under a new name where its members have changed it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(UUID cause, Cluster grown, @Nullable PromptSpec live) {
        Optional<Diagnosed> diagnosed = diagnose.ifLargeEnough(grown, live);
        Cluster cluster = grown.labelled(diagnosed.map(Diagnosed::label).orElseGet(() -> label(grown)));
        clusters.save(cluster);
        Instant now = clock.instant();
        ClusterChanged changed = new ClusterChanged(
                cluster.prompt().project(),
                cluster.prompt().promptName(),
                cluster.reference(failures.newestTraceIds(cluster.id(), SAMPLES)),
                ClusterState.OPEN,
                cluster.units(),
                now,
                null,
                List.of(),
                null,
                diagnosed.map(Diagnosed::diagnosis).orElse(null));
        outbox.append(Envelope.causedBy(cause, Source.NAME, now, changed));
    }

    private String label(Cluster grown) {
        List<Lesson> members = failures.lessons(grown.id(), LABELLED_FROM);
        return ClusterLabel.of(
                grown.signature(), members.stream().map(Lesson::text).toList());
    }
}
