package dev.ratchet.clustering.application.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.clustering.Failures;
import dev.ratchet.clustering.application.ClusteringMetrics;
import dev.ratchet.clustering.application.diagnosis.DiagnoseCluster;
import dev.ratchet.clustering.application.failures.Heard;
import dev.ratchet.clustering.application.failures.RecordFailures;
import dev.ratchet.clustering.application.prompts.FollowPrompts;
import dev.ratchet.clustering.domain.clusters.Cluster;
import dev.ratchet.clustering.domain.clusters.Clusters;
import dev.ratchet.clustering.domain.failures.FailureLog;
import dev.ratchet.clustering.domain.prompts.Deployments;
import dev.ratchet.clustering.domain.prompts.KnownDeployment;
import dev.ratchet.clustering.domain.prompts.Prompts;
import dev.ratchet.clustering.domain.synthesis.SynthesisJobs;
import dev.ratchet.clustering.domain.synthesis.TriggerPolicy;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The trigger where a prompt may have many proposals on their way. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "clustering"))
class A2TriggerIT {
    private static final TriggerPolicy MANY_AT_A_TIME = new TriggerPolicy(
            6,
            4,
            20,
            0,
            100,
            Duration.ofSeconds(2),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(7));

    @Inject
    RecordFailures recordFailures;

    @Inject
    FollowPrompts followPrompts;

    @Inject
    Prompts prompts;

    @Inject
    Clusters clusters;

    @Inject
    FailureLog failures;

    @Inject
    Deployments deployments;

    @Inject
    DiagnoseCluster diagnose;

    @Inject
    SynthesisJobs jobs;

    @Inject
    ClusteringMetrics metrics;

    @Inject
    Clock clock;

    @Test
    void aClusterThatTookInOneWithADeploymentOnItsWayIsInWork() {
        PromptKey prompt = new PromptKey("default", "trigger-merged");
        List<UUID> takenIn = aliases(failing(prompt));
        takenIn.forEach(gone -> isOnItsWay(prompt, gone));
        followPrompts.live(live(prompt));

        check(prompt);

        assertThat(hasOpenJob(prompt)).isFalse();
        assertThat(deployments(prompt)).hasSameSizeAs(takenIn);
    }

    @Test
    void aDeploymentForAClusterThatIsForgottenKeepsNoOtherFromItsJob() {
        PromptKey prompt = new PromptKey("default", "trigger-forgotten");
        failing(prompt);
        isOnItsWay(prompt, EventIds.fresh());
        followPrompts.live(live(prompt));

        check(prompt);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(deployments(prompt)).hasSize(2));
    }

    private void check(PromptKey prompt) {
        TriggerSynthesis trigger = new TriggerSynthesis(
                prompts, clusters, failures, deployments, diagnose, jobs, MANY_AT_A_TIME, metrics, clock);
        QuarkusTransaction.requiringNew().run(() -> trigger.check(prompt));
    }

    private List<Cluster> failing(PromptKey prompt) {
        recordFailures.record(IntStream.range(0, 30)
                .mapToObj(i -> Failures.failed(
                        prompt,
                        prompt.promptName() + "-" + i,
                        Split.PROPOSE,
                        "Where is my refund for lamp " + i + "?",
                        "refund",
                        "billing"))
                .map(failed -> Heard.of(EventIds.fresh(), failed))
                .toList());
        return QuarkusTransaction.requiringNew().call(() -> clusters.ofSignatures(prompt, List.of("mismatch")));
    }

    /** Ids of clusters that are no more, one for each of these. */
    private List<UUID> aliases(List<Cluster> remaining) {
        return remaining.stream()
                .map(into -> QuarkusTransaction.requiringNew().call(() -> {
                    UUID gone = EventIds.fresh();
                    clusters.merge(gone, into.id(), Instant.now());
                    return gone;
                }))
                .toList();
    }

    private void isOnItsWay(PromptKey prompt, UUID cluster) {
        QuarkusTransaction.requiringNew()
                .run(() -> deployments.learn(new KnownDeployment(
                        EventIds.fresh(), prompt, "1.0.0", DeploymentState.AB_RUNNING, 2, Instant.now(), cluster)));
    }

    private boolean hasOpenJob(PromptKey prompt) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.hasOpen(prompt));
    }

    private List<KnownDeployment> deployments(PromptKey prompt) {
        return QuarkusTransaction.requiringNew().call(() -> deployments.of(prompt));
    }

    private static LivePrompt live(PromptKey prompt) {
        PromptSpec spec = new PromptSpec(
                "1.0.0",
                "Route " + prompt.promptName() + ": {message}",
                null,
                null,
                ModelSettings.DEFAULT,
                null,
                Grading.NONE);
        return new LivePrompt(prompt.project(), prompt.promptName(), 1, spec, null, Instant.now(), null);
    }
}
