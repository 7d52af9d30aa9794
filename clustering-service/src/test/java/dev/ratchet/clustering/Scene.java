package dev.ratchet.clustering;

import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.MetricEvent.ClusterChanged;
import dev.ratchet.events.MetricEvent.FailuresClustered;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.ClusteredTrace;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One prompt on the real topics, seen from outside. Each scene has a prompt of its own, whose name is in its template. */
final class Scene implements AutoCloseable {
    private static final AtomicInteger SCENES = new AtomicInteger();
    private static final List<String> QUESTIONS = List.of(
            "Where is my refund for the %s?",
            "I sent the %s back and want my money",
            "When will you repay me the %s?",
            "Please give me back what I paid for the %s",
            "My card was not credited for the returned %s");

    final PromptKey prompt = new PromptKey("default", "it-prompt-" + SCENES.incrementAndGet() + "x");
    final TestPublisher publisher = new TestPublisher(EmbeddedKafka.bootstrapServers());
    private final TopicTap deployments = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.DEPLOYMENTS);
    private final TopicTap metrics = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.METRICS);

    PromptSpec live() {
        return new PromptSpec(
                "1.0.0",
                "Route " + prompt.promptName() + ": {message}",
                null,
                null,
                ModelSettings.DEFAULT,
                null,
                Grading.NONE);
    }

    Scene goesLive() {
        publisher.publish(new LivePrompt(prompt.project(), prompt.promptName(), 1, live(), null, Instant.now(), null));
        return this;
    }

    Scene fails(Split split, int times) {
        for (int i = 0; i < times; i++) {
            publisher.publish(failure(split, i));
        }
        return this;
    }

    TraceFailed failure(Split split, int number) {
        String message = QUESTIONS.get(number % QUESTIONS.size()).formatted(split.wireName() + "-lamp-" + number);
        String traceId = prompt.promptName() + "-" + split.wireName() + "-" + number;
        return Failures.failed(prompt, traceId, split, message, "refund", "billing");
    }

    /** Failures that ended in this error, or by the word of a user where there is none. */
    Scene breaks(int times, String signature, FailureKind kind, String detail, @Nullable String output) {
        for (int i = 0; i < times; i++) {
            TraceFailed usual = failure(Split.PROPOSE, i);
            publisher.publish(new TraceFailed(
                    "broken-" + usual.traceId(),
                    usual.unit(),
                    usual.split(),
                    usual.project(),
                    usual.promptName(),
                    usual.promptVersion(),
                    null,
                    null,
                    signature,
                    List.of(new FailureReason(kind, detail, null)),
                    usual.input(),
                    output,
                    null,
                    null,
                    usual.failedAt()));
        }
        return this;
    }

    CandidateProposed awaitProposal() {
        return deployments.await(
                CandidateProposed.class, proposal -> proposal.prompt().equals(prompt));
    }

    List<CandidateProposed> proposals() {
        return deployments.events(CandidateProposed.class).stream()
                .filter(proposal -> proposal.prompt().equals(prompt))
                .toList();
    }

    /** For long enough that a second one would have come. */
    void staysAtProposals(int count) {
        await().during(Duration.ofMillis(2_500))
                .atMost(Duration.ofSeconds(10))
                .until(() -> proposals().size() == count);
    }

    void awaitProposals(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> proposals().size() == count);
    }

    List<ClusterChanged> clusterChanges() {
        return metrics.events(ClusterChanged.class).stream()
                .filter(changed -> changed.promptName().equals(prompt.promptName()))
                .toList();
    }

    /** Once it has so many failures or more: growth is told once for all that came together. */
    ClusterChanged awaitCluster(long count) {
        return awaitChange(changed -> changed.cluster().count() >= count);
    }

    ClusterChanged awaitState(ClusterState state) {
        return awaitChange(changed -> changed.state() == state);
    }

    ClusterChanged awaitMerged(UUID gone) {
        return awaitChange(changed -> changed.cluster().clusterId().equals(gone) && changed.mergedInto() != null);
    }

    private ClusterChanged awaitChange(Predicate<ClusterChanged> wanted) {
        return metrics.await(
                ClusterChanged.class,
                changed -> changed.promptName().equals(prompt.promptName()) && wanted.test(changed));
    }

    List<FailuresClustered> membersTold() {
        return metrics.events(FailuresClustered.class).stream()
                .filter(told -> told.promptName().equals(prompt.promptName()))
                .toList();
    }

    List<ClusteredTrace> clustered() {
        return membersTold().stream().flatMap(told -> told.traces().stream()).toList();
    }

    void awaitClustered(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> clustered().size() == count);
    }

    /** Where each trace is by what was told last. */
    Map<String, UUID> newestHomes() {
        Map<String, UUID> homes = new HashMap<>();
        clustered().forEach(trace -> homes.put(trace.traceId(), trace.clusterId()));
        return homes;
    }

    ClusterChanged awaitCluster(Predicate<ClusterChanged> fits) {
        return metrics.await(
                ClusterChanged.class,
                changed -> changed.promptName().equals(prompt.promptName()) && fits.test(changed));
    }

    void moves(UUID deploymentId, int seq, DeploymentState from, DeploymentState to) {
        moves(deploymentId, seq, from, to, null, null);
    }

    void moves(
            UUID deploymentId,
            int seq,
            DeploymentState from,
            DeploymentState to,
            @Nullable String reason,
            @Nullable ReplayReport report) {
        List<PromptSpec> candidates = proposals().stream()
                .filter(proposal -> proposal.deploymentId().equals(deploymentId))
                .flatMap(proposal -> proposal.candidates().stream())
                .map(candidate ->
                        live().withTemplate("1.0.1-c" + candidate.templateText().length(), candidate.templateText()))
                .toList();
        publisher.publish(new DeploymentTransitioned(
                deploymentId,
                prompt.project(),
                prompt.promptName(),
                seq,
                from,
                to,
                "system:test",
                reason,
                false,
                Instant.now(),
                live(),
                candidates,
                candidates.getFirst().version(),
                "1.0.0",
                null,
                report,
                null,
                List.of(),
                null,
                null,
                null,
                null));
    }

    @Override
    public void close() {
        publisher.close();
        deployments.close();
        metrics.close();
    }
}
