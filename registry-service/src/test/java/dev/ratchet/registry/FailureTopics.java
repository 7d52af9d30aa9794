package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.owner;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.FailureEvent.ClusterReviewed;
import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.MetricEvent.FailuresClustered;
import dev.ratchet.events.data.ClusterRef;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;

/** What the clustering would tell of clusters, and what it is told. */
final class FailureTopics implements AutoCloseable {
    /** One moment for the whole run, and a recent one: what is older than the topic is forgotten. */
    @SuppressWarnings("TimeInStaticInitializer")
    static final Instant TIME = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private final TestPublisher clustering = new TestPublisher(EmbeddedKafka.bootstrapServers());
    private final TopicTap failures = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.FAILURES);

    /** A cluster that is known to the registry. */
    UUID known(String prompt, long count, int second) {
        UUID id = EventIds.fresh();
        tell(new Cluster(prompt, id).counting(count).at(second));
        awaitKnown(id);
        return id;
    }

    Envelope tell(Cluster cluster) {
        return clustering.publish(cluster.fact());
    }

    void tell(Envelope again) {
        clustering.publish(again);
    }

    /** Traces {@code <prefix>-0} and so on, each failed a second after the one before. */
    void members(String prompt, UUID cluster, String prefix, int from, int to, int second) {
        List<ClusteredTrace> traces = IntStream.range(from, to)
                .mapToObj(i -> new ClusteredTrace(prefix + "-" + i, cluster, TIME.plusSeconds(i)))
                .toList();
        clustering.publish(new FailuresClustered("default", prompt, traces, TIME.plusSeconds(second)));
    }

    /** As the API tells it. */
    static String time(int second) {
        return TIME.plusSeconds(second).toString();
    }

    static void awaitKnown(UUID id) {
        until(() -> owner().get("/failures/clusters/{id}", id).then().statusCode(200));
    }

    static void until(ThrowingRunnable isSo) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(isSo);
    }

    /** The reviews of a cluster that the clustering is told, once there are so many. */
    List<ClusterReviewed> reviews(UUID cluster, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> reviews(cluster).size() >= count);
        return reviews(cluster);
    }

    private List<ClusterReviewed> reviews(UUID cluster) {
        return failures.events(ClusterReviewed.class).stream()
                .filter(review -> review.clusterId().equals(cluster))
                .toList();
    }

    @Override
    public void close() {
        clustering.close();
        failures.close();
    }

    /** A cluster as the clustering would tell it; seconds count from {@link #TIME}. */
    record Cluster(
            String project,
            String prompt,
            UUID id,
            long count,
            ClusterState state,
            @Nullable Long review,
            int second,
            List<UUID> aliases,
            @Nullable UUID mergedInto,
            @Nullable Diagnosis diagnosis) {

        Cluster(String prompt, UUID id) {
            this("default", prompt, id, 1, ClusterState.OPEN, null, 0, List.of(), null, null);
        }

        Cluster of(String other) {
            return new Cluster(other, prompt, id, count, state, review, second, aliases, mergedInto, diagnosis);
        }

        Cluster counting(long failures) {
            return new Cluster(project, prompt, id, failures, state, review, second, aliases, mergedInto, diagnosis);
        }

        Cluster at(int when) {
            return new Cluster(project, prompt, id, count, state, review, when, aliases, mergedInto, diagnosis);
        }

        Cluster in(ClusterState now, long heardOf) {
            return new Cluster(project, prompt, id, count, now, heardOf, second, aliases, mergedInto, diagnosis);
        }

        Cluster with(UUID... taken) {
            return new Cluster(
                    project, prompt, id, count, state, review, second, List.of(taken), mergedInto, diagnosis);
        }

        Cluster into(UUID other) {
            return new Cluster(project, prompt, id, count, state, review, second, aliases, other, diagnosis);
        }

        Cluster because(Diagnosis found) {
            return new Cluster(project, prompt, id, count, state, review, second, aliases, mergedInto, found);
        }

        ClusterChanged fact() {
            ClusterRef told = new ClusterRef(
                    id,
                    "mismatch:intent",
                    "refunds taken for billing",
                    count,
                    TIME,
                    TIME.plusSeconds(second),
                    List.of("trace-1"));
            return new ClusterChanged(
                    project,
                    prompt,
                    told,
                    state,
                    (int) Math.min(count, 7),
                    TIME.plusSeconds(second),
                    review,
                    aliases,
                    mergedInto,
                    diagnosis);
        }
    }
}
