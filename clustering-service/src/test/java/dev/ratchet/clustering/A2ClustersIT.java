package dev.ratchet.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.clustering.application.clusters.TendSignature;
import dev.ratchet.clustering.application.failures.Heard;
import dev.ratchet.clustering.application.failures.RecordFailures;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.clusters.Clusters.Signature;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.failures.Lesson;
import dev.ratchet.events.FailureEvent.ClusterReviewed;
import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clusters on the real database and broker: batches, states, floods, and what merging leaves behind. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "clustering"))
class A2ClustersIT {
    private static final List<String> TOPICS = List.of(
            "Where is my refund",
            "The app crashes",
            "Please change my address",
            "Close my account",
            "My parcel is late",
            "I need a copy of the invoice",
            "Reset my password",
            "A part is broken",
            "My gift card does not work");

    private static final List<String> TEAMS = List.of(
            "refunds", "software", "moving", "farewell", "transport", "paper", "security", "workshop", "presents");

    @Inject
    RecordFailures recordFailures;

    @Inject
    TendSignature tendSignature;

    @Inject
    Clusters clusters;

    @Inject
    FailureLog failures;

    @Inject
    EntityManager database;

    @Test
    void everyFailureIsToldOnceWithItsCluster() {
        try (Scene scene = new Scene()) {
            List<Heard> batch = heard(scene, 1_203, i -> "Where is my refund for lamp " + i % 7 + "?", i -> "s-" + i);

            recordFailures.record(batch);
            recordFailures.record(batch);

            scene.awaitClustered(1_203);
            assertThat(scene.clustered()).extracting(ClusteredTrace::traceId).doesNotHaveDuplicates();
            assertThat(scene.membersTold())
                    .allSatisfy(event -> assertThat(event.traces()).hasSizeLessThanOrEqualTo(500));
            assertThat(scene.awaitCluster(1_000).distinctUnits()).isGreaterThanOrEqualTo(1_000);
        }
    }

    @Test
    void batchesThatAreCutDifferentlyFindTheSameClusters() {
        try (Scene scene = new Scene()) {
            List<Heard> told =
                    heard(scene, 60, i -> TOPICS.get(i % TOPICS.size()) + " " + i % 9 + i % 4, i -> "s-" + i % 20);
            told.forEach(one -> recordFailures.record(List.of(one)));
            Map<UUID, Long> oneByOne = clustersOf(scene);

            forget(scene);
            recordFailures.record(told.subList(0, 17));
            recordFailures.record(told.subList(5, 41));
            recordFailures.record(told.subList(41, 60));

            assertThat(clustersOf(scene)).isEqualTo(oneByOne).isNotEmpty();
        }
    }

    @Test
    void tenThousandFailuresOfOneSessionAreOneUnitAndTriggerNothing() {
        try (Scene scene = new Scene().goesLive()) {
            List<Heard> flood =
                    heard(scene, 10_000, i -> "Where is my refund, " + i % 30 + "?", i -> "one-angry-session");

            for (int from = 0; from < flood.size(); from += 2_000) {
                recordFailures.record(flood.subList(from, from + 2_000));
            }

            scene.awaitClustered(10_000);
            scene.staysAtProposals(0);
            assertThat(QuarkusTransaction.requiringNew().call(() -> failures.tally(scene.prompt, "1.0.0")))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(3)
                    .allSatisfy(tally -> assertThat(tally.members()).isLessThanOrEqualTo(3))
                    .allSatisfy(tally -> assertThat(tally.units()).isEqualTo(1));
        }
    }

    @Test
    void aResolvedClusterWithAFailureFromAfterTheReviewIsReopenedAtOnce() {
        try (Scene scene = new Scene()) {
            recordFailures.record(heard(scene, 1, i -> "Where is my refund?", i -> "s"));
            ClusterChanged opened = scene.awaitCluster(1);

            scene.publisher.publish(review(opened, 2, ClusterState.RESOLVED, -60));

            assertThat(scene.awaitState(ClusterState.REOPENED).review()).isEqualTo(2);
        }
    }

    @Test
    void reviewsAreTakenInTheirOrderAndALateOneIsIgnored() {
        try (Scene scene = new Scene()) {
            recordFailures.record(heard(scene, 1, i -> "Where is my refund?", i -> "s"));
            ClusterChanged opened = scene.awaitCluster(1);
            scene.publisher.publish(review(opened, 2, ClusterState.ACKNOWLEDGED, 60));
            scene.publisher.publish(review(opened, 1, ClusterState.RESOLVED, 60));
            scene.publisher.publish(review(opened, 3, ClusterState.RESOLVED, 60));

            scene.awaitState(ClusterState.RESOLVED);

            assertThat(scene.clusterChanges())
                    .extracting(ClusterChanged::review)
                    .containsExactly(null, 2L, 3L);
        }
    }

    @Test
    void mergedClustersLeaveTheirIdsBehindAndTheirFailuresAreToldAgain() {
        try (Scene scene = new Scene()) {
            recordFailures.record(ofManyKinds(scene, 180));
            Set<UUID> before = clustersOf(scene).keySet();

            tend(scene);
            tend(scene);

            Map<UUID, Long> after = clustersOf(scene);
            assertThat(after).hasSizeLessThan(before.size()).hasSizeLessThanOrEqualTo(6);
            assertThat(after.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(180);
            before.forEach(id -> leadsToOneOf(after, id));
            UUID gone = before.stream()
                    .filter(id -> !after.containsKey(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(scene.awaitMerged(gone).mergedInto()).isNotNull();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(after.keySet())
                            .containsAll(scene.newestHomes().values()));
            assertThat(scene.clusterChanges())
                    .anySatisfy(changed -> assertThat(changed.aliases()).contains(gone));
        }
    }

    @Test
    void onlyTheNewestContentsOfEachLargeClusterAreKept() {
        try (Scene scene = new Scene()) {
            recordFailures.record(heard(scene, 80, i -> TOPICS.get(i % 2) + ", case number " + i, i -> "s-" + i));

            Map<UUID, Long> told = clustersOf(scene);

            assertThat(told.values()).anyMatch(members -> members > 25);
            QuarkusTransaction.requiringNew()
                    .run(() -> told.keySet()
                            .forEach(id -> assertThat(failures.lessons(id, 500))
                                    .extracting(Lesson::traceId)
                                    .isEqualTo(failures.newestTraceIds(id, 25))));
        }
    }

    @Test
    void tendingTwiceChangesNothingMore() {
        try (Scene scene = new Scene()) {
            recordFailures.record(heard(scene, 60, i -> TOPICS.get(i % 3) + ", case number " + i, i -> "s-" + i));
            tend(scene);
            Map<UUID, Long> once = clustersOf(scene);

            tend(scene);

            assertThat(clustersOf(scene).keySet()).isEqualTo(once.keySet());
        }
    }

    private void tend(Scene scene) {
        tendSignature.tend(new Signature(scene.prompt, "mismatch"));
    }

    private void leadsToOneOf(Map<UUID, Long> remaining, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID now = clusters.find(id).orElseThrow().id();
            assertThat(remaining)
                    .containsEntry(now, (long) failures.newestTraceIds(now, 500).size());
            assertThat(failures.lessons(now, 5)).isNotEmpty();
        });
    }

    private Map<UUID, Long> clustersOf(Scene scene) {
        return QuarkusTransaction.requiringNew()
                .call(() -> clusters.ofSignatures(scene.prompt, List.of("mismatch")).stream()
                        .collect(Collectors.toMap(Cluster::id, Cluster::members)));
    }

    /** What is left when the database is built anew. */
    private void forget(Scene scene) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from clusters where prompt_name = :prompt")
                        .setParameter("prompt", scene.prompt.promptName())
                        .executeUpdate());
    }

    private static List<Heard> heard(Scene scene, int count, IntFunction<String> message, IntFunction<String> unit) {
        String prefix = scene.prompt.promptName() + "-";
        return IntStream.range(0, count)
                .mapToObj(i -> Failures.ofUnit(
                        unit.apply(i),
                        Failures.failed(
                                scene.prompt, prefix + i, Split.PROPOSE, message.apply(i), "refund", "billing")))
                .map(failed -> Heard.of(EventIds.fresh(), failed))
                .toList();
    }

    private static List<Heard> ofManyKinds(Scene scene, int count) {
        int kinds = TOPICS.size();
        return IntStream.range(0, count)
                .mapToObj(i -> Failures.failed(
                        scene.prompt,
                        scene.prompt.promptName() + "-" + i,
                        Split.PROPOSE,
                        TOPICS.get(i % kinds) + ", case number " + i,
                        TEAMS.get(i % kinds),
                        TEAMS.get((i + 4) % kinds)))
                .map(failed -> Heard.of(EventIds.fresh(), failed))
                .toList();
    }

    private static ClusterReviewed review(ClusterChanged of, long number, ClusterState state, int secondsAfterFailure) {
        return new ClusterReviewed(
                of.cluster().clusterId(),
                of.project(),
                of.promptName(),
                number,
                state,
                "owner",
                null,
                Failures.TIME.plusSeconds(secondsAfterFailure));
    }
}
