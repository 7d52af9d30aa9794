package dev.ratchet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.testing.RegistryApi;
import dev.ratchet.testing.TopicTap;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A1–A8: the demo agents' first prompt is flawed; the loop mends it, an owner ships it, drift spoils it, it is taken back. */
class LoopTurnsIT {
    private static final String PROMPT = "support-intent";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Endpoints endpoints = RunningStack.endpoints();
    private final RegistryApi api = RunningStack.owner();
    private final TopicTap deployments = new TopicTap(endpoints.kafka(), Topic.Names.DEPLOYMENTS);
    private final TopicTap livePrompts = new TopicTap(endpoints.kafka(), Topic.Names.LIVE_PROMPTS);
    private final TopicTap traces = new TopicTap(endpoints.kafka(), Topic.Names.TRACES);
    private final TopicTap failures = new TopicTap(endpoints.kafka(), Topic.Names.FAILURES);

    @AfterEach
    void driftOffAndClose() throws IOException {
        Files.deleteIfExists(RunningStack.home().drift());
        List.of(deployments, livePrompts, traces, failures).forEach(TopicTap::close);
    }

    @Test
    void aFlawedPromptIsMendedShippedAndTakenBackWhenItGetsWorse() throws IOException {
        DeploymentTransitioned passed = awaitTransition(event -> event.to() == DeploymentState.AB_PASSED);
        UUID id = passed.deploymentId();
        theGateNeverSawWhatTaughtTheCandidate(id);

        RegistryApi.Answer approved =
                api.post("/deployments/" + id + "/approve", Map.of("reason", "the report convinces"));

        assertThat(approved.status()).isEqualTo(200);
        awaitTransition(event -> event.deploymentId().equals(id) && event.to() == DeploymentState.MONITORING);
        LivePrompt live = livePrompts.await(LivePrompt.class, event -> id.equals(event.deploymentId()), PATIENCE);
        assertThat(live.prompt().version()).isEqualTo(passed.candidateVersion());
        agentsUse(passed.candidateVersion(), id);

        Files.createFile(RunningStack.home().drift());

        awaitTransition(event -> event.deploymentId().equals(id) && event.to() == DeploymentState.ROLLED_BACK);
        LivePrompt restored = livePrompts.await(
                LivePrompt.class,
                event -> event.promptName().equals(PROMPT) && event.revision() > live.revision(),
                PATIENCE);
        assertThat(restored.prompt().version()).isEqualTo(passed.baseline().version());
        assertThat(restored.prompt().templateText()).isEqualTo(passed.baseline().templateText());
        theStoryIsTold(id);
    }

    private DeploymentTransitioned awaitTransition(Predicate<DeploymentTransitioned> fits) {
        return deployments.await(
                DeploymentTransitioned.class, event -> event.promptName().equals(PROMPT) && fits.test(event), PATIENCE);
    }

    /** A3: what was shown to the writing model is of the propose split; the verdict rests on other sessions. */
    private void theGateNeverSawWhatTaughtTheCandidate(UUID id) {
        CandidateProposed proposed = deployments.await(
                CandidateProposed.class, event -> event.deploymentId().equals(id));
        ReplayCompleted completed = deployments.await(
                ReplayCompleted.class, event -> event.deploymentId().equals(id));
        Set<String> taughtBy = new HashSet<>(proposed.taughtBy());
        assertThat(taughtBy).isNotEmpty();
        await().untilAsserted(() -> assertThat(failures.events(TraceFailed.class).stream()
                        .filter(failed -> taughtBy.contains(failed.traceId()))
                        .map(TraceFailed::split)
                        .collect(Collectors.toSet()))
                .containsExactly(Split.PROPOSE));
        assertThat(completed.report().fixed())
                .isNotEmpty()
                .allSatisfy(flip -> assertThat(taughtBy).doesNotContain(flip.traceId()));
        assertThat(completed.report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(completed.report().wins()).isGreaterThan(completed.report().losses());
    }

    private void agentsUse(String version, UUID deployment) {
        traces.await(
                TraceRecorded.class,
                trace -> version.equals(trace.promptVersion()) && deployment.equals(trace.deploymentId()),
                PATIENCE);
    }

    /** A1: every transition, in order, without a gap, by the right actor, and the same over the API. */
    private void theStoryIsTold(UUID id) {
        List<DeploymentTransitioned> story = deployments.events(DeploymentTransitioned.class).stream()
                .filter(event -> event.deploymentId().equals(id))
                .toList();
        assertThat(story)
                .extracting(DeploymentTransitioned::to)
                .containsExactly(
                        DeploymentState.PROPOSED,
                        DeploymentState.AB_RUNNING,
                        DeploymentState.AB_PASSED,
                        DeploymentState.SHIPPED,
                        DeploymentState.MONITORING,
                        DeploymentState.REGRESSED,
                        DeploymentState.ROLLED_BACK);
        assertThat(story)
                .extracting(DeploymentTransitioned::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, story.size()).boxed().toList());
        assertThat(story.getLast().actor()).isEqualTo("system:auto_rollback");
        assertThat(deployments.events(RegressionDetected.class))
                .filteredOn(event -> event.deploymentId().equals(id))
                .hasSize(1);

        RegistryApi.Answer transitions = api.get("/deployments/" + id + "/transitions");
        assertThat(transitions.status()).isEqualTo(200);
        RegistryApi.Answer deployment = api.get("/deployments/" + id);
        assertThat(deployment.body().path("status").asText()).isEqualTo("rolled_back");
        assertThat(deployment.body().path("diff").asText()).contains("@@");
    }
}
