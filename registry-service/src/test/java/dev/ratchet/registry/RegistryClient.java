package dev.ratchet.registry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The registry from outside: its REST API, the workers' facts, and the topics that it writes. */
final class RegistryClient implements AutoCloseable {
    static final String FLAWED = "Which team should handle this? {message}";
    private static final AtomicInteger COUNT = new AtomicInteger();

    final TestPublisher facts = new TestPublisher(EmbeddedKafka.bootstrapServers());
    final TopicTap deployments = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.DEPLOYMENTS);
    final TopicTap livePrompts = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.LIVE_PROMPTS);

    static RequestSpecification as(String key) {
        ExampleRecorder.installWhereAskedFor();
        return given().header("Authorization", "Bearer " + key);
    }

    static RequestSpecification owner() {
        return as(Accounts.OWNER);
    }

    static Response post(String path, Object body) {
        return owner().contentType(ContentType.JSON).body(body).post(path);
    }

    /** A prompt with a live version 1.0.0. */
    static String newPrompt() {
        String name = "prompt-" + System.nanoTime() + "-" + COUNT.incrementAndGet();
        post("/prompts", Map.of("name", name, "template_text", FLAWED)).then().statusCode(201);
        return name;
    }

    static Response get(UUID id) {
        return owner().get("/deployments/{id}", id);
    }

    static String status(UUID id) {
        Response answer = get(id);
        return answer.statusCode() == 200 ? answer.path("status") : "none";
    }

    static void awaitStatus(UUID id, String status) {
        await("deployment " + id + " becomes " + status)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> status(id).equals(status));
    }

    static Response decide(UUID id, String decision, String reason) {
        return post("/deployments/" + id + "/" + decision, Map.of("reason", reason));
    }

    UUID propose(String prompt, String... templates) {
        UUID id = EventIds.fresh();
        facts.publish(Facts.proposed(id, prompt, templates));
        awaitStatus(id, "proposed");
        return id;
    }

    /** A deployment whose replay of its first candidate is over. */
    UUID replayed(String prompt, String template, ReplayOutcome outcome) {
        UUID id = propose(prompt, template);
        facts.publish(Facts.started(id));
        facts.publish(Facts.completed(id, get(id).path("candidate_version"), outcome));
        awaitStatus(id, outcome == ReplayOutcome.PASSED ? "ab_passed" : "ab_failed");
        return id;
    }

    /** A deployment that is live and watched. */
    UUID monitored(String prompt, String template) {
        UUID id = replayed(prompt, template, ReplayOutcome.PASSED);
        post("/deployments/" + id + "/approve", "{}").then().statusCode(200);
        facts.publish(Facts.watching(id, prompt));
        awaitStatus(id, "monitoring");
        return id;
    }

    /** The transitions on the topic, once there are so many. */
    List<DeploymentTransitioned> story(UUID id, int length) {
        await("a story of " + length + " transitions")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> story(id).size() >= length);
        return story(id);
    }

    private List<DeploymentTransitioned> story(UUID id) {
        return deployments.events(DeploymentTransitioned.class).stream()
                .filter(transition -> transition.deploymentId().equals(id))
                .toList();
    }

    /** The live versions that agents are told, once there are so many. */
    List<LivePrompt> told(String prompt, int length) {
        await("live versions of " + prompt)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> told(prompt).size() >= length);
        return told(prompt);
    }

    private List<LivePrompt> told(String prompt) {
        return livePrompts.events(LivePrompt.class).stream()
                .filter(live -> live.promptName().equals(prompt))
                .toList();
    }

    static double ignored(String type, String reason) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("ratchet_registry_ignored_facts_total")
                        && line.contains("type=\"" + type + "\"")
                        && line.contains("reason=\"" + reason + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        facts.close();
        deployments.close();
        livePrompts.close();
    }
}
