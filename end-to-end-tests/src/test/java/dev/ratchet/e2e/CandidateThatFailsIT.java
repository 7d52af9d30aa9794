package dev.ratchet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.testing.RegistryApi;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A4, A5: a candidate that is worse on traces nobody showed it is stopped at the gate, and only an owner could wave it through. */
class CandidateThatFailsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String GOOD = """
            Which team of a hotel should read this note from a guest?
            - housekeeping: towels, cleaning, bed linen, a dirty room
            - kitchen: breakfast, dinner, food, allergies, room service meals
            - front_desk: check-in, check-out, keys, invoices, late arrival
            Answer with only the label.

            Message: {message}""";
    private static final String SWAPPED = """
            Which team of a hotel should read this note from a guest?
            - housekeeping: breakfast, dinner, food, allergies, room service meals
            - kitchen: check-in, check-out, keys, invoices, late arrival
            - front_desk: towels, cleaning, bed linen, a dirty room
            Answer with only the label.

            Message: {message}""";
    private static final Map<String, List<String>> NOTES = Map.of(
            "housekeeping",
            List.of(
                    "please bring fresh towels to room %d",
                    "the bed linen in %d was not changed",
                    "room %d has not been cleaned today",
                    "the bathroom of %d is dirty"),
            "kitchen",
            List.of(
                    "is there a vegan breakfast for table %d?",
                    "my dinner was cold, table %d",
                    "I am allergic to nuts, please tell the cook, seat %d",
                    "could I have the soup brought up, number %d"),
            "front_desk",
            List.of(
                    "I will arrive late, booking %d",
                    "my key card for %d stopped working",
                    "can I check out at noon, room %d?",
                    "I need an invoice for stay %d"));

    private final Endpoints endpoints = RunningStack.endpoints();
    private final RegistryApi owner = RunningStack.owner();

    @Test
    void aCandidateWithSwappedDescriptionsEndsInAbFailedAndDoesNotShip() {
        String prompt = "hotel-notes-" + Long.toString(System.nanoTime(), 36);
        UUID deployment = EventIds.fresh();
        try (TestPublisher publisher = new TestPublisher(endpoints.kafka());
                TopicTap story = new TopicTap(endpoints.kafka(), Topic.Names.DEPLOYMENTS)) {
            assertThat(owner.post("/prompts", Map.of("name", prompt, "template_text", GOOD))
                            .status())
                    .isEqualTo(201);
            publishTraces(publisher, prompt);

            publisher.publish(proposal(deployment, prompt));

            ReplayCompleted completed = story.await(
                    ReplayCompleted.class, event -> event.deploymentId().equals(deployment), PATIENCE);
            assertThat(completed.report().outcome()).isEqualTo(ReplayOutcome.FAILED);
            assertThat(completed.report().losses())
                    .isGreaterThan(completed.report().wins());
            assertThat(completed.report().callsSaved())
                    .as("harm is seen before the whole split is spent")
                    .isPositive();
            story.await(
                    DeploymentTransitioned.class,
                    event -> event.deploymentId().equals(deployment) && event.to() == DeploymentState.AB_FAILED,
                    PATIENCE);
        }
        theGateHolds(deployment);
    }

    private void theGateHolds(UUID deployment) {
        String path = "/deployments/" + deployment;

        assertThat(owner.post(path + "/approve", Map.of()).status()).isEqualTo(409);
        assertThat(owner.post(path + "/approve", Map.of("override", true)).status())
                .as("an override needs a reason")
                .isEqualTo(422);
        assertThat(RunningStack.as("member")
                        .post(path + "/reject", Map.of("reason", "worse"))
                        .status())
                .isEqualTo(403);
        assertThat(new RegistryApi(endpoints.registry(), null).get(path).status())
                .isEqualTo(401);
        assertThat(owner.post(path + "/reject", Map.of("reason", "swapped descriptions"))
                        .status())
                .isEqualTo(200);
        assertThat(owner.post(path + "/rollback", Map.of("reason", "again"))
                        .body()
                        .path("detail")
                        .asText())
                .contains("rejected");
        assertThat(owner.get(path).body().path("status").asText()).isEqualTo("rejected");
    }

    private static void publishTraces(TestPublisher publisher, String prompt) {
        NOTES.forEach((label, notes) -> IntStream.range(0, 160).forEach(i -> {
            ObjectNode input = JsonNodeFactory.instance.objectNode();
            input.put("message", notes.get(i % notes.size()).formatted(100 + i));
            publisher.publish(trace(prompt, label, label + "-" + i, input));
        }));
    }

    private static TraceRecorded trace(String prompt, String label, String session, ObjectNode input) {
        return new TraceRecorded(
                prompt + "-" + session,
                prompt + "-" + session,
                "default",
                prompt,
                "1.0.0",
                null,
                null,
                input,
                label,
                label,
                null,
                null,
                null,
                null,
                null,
                12L,
                null,
                Instant.now(),
                null);
    }

    private static CandidateProposed proposal(UUID deployment, String prompt) {
        return new CandidateProposed(
                deployment,
                "default",
                prompt,
                "1.0.0",
                List.of(new Candidate(SWAPPED, "Describe each team by its daily work", "new descriptions")),
                null,
                List.of(),
                null,
                Instant.now());
    }
}
