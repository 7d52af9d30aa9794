package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.get;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.post;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.RolloutDecision;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deployment whose candidate is on its way to users, and what may be said and done about it. */
record Rollouts(RegistryClient registry, String prompt, UUID id) {
    static final Evidence WORSE = new Evidence("failure_rate", 0.1, 0.3, 31, 20, 60, "18 of 60 judged traces failed");
    private static final String BETTER = "Better: {message}";

    /** A canary at 1 %, watched. */
    static Rollouts canary(RegistryClient registry) {
        return shipped(registry, newPrompt(), BETTER, Map.of("strategy", "canary"));
    }

    static Rollouts shipped(RegistryClient registry, String prompt, String template, Map<String, ?> approval) {
        UUID id = registry.replayed(prompt, template, ReplayOutcome.PASSED);
        post("/deployments/" + id + "/approve", approval).then().statusCode(200);
        return new Rollouts(registry, prompt, id);
    }

    Rollouts watched() {
        say(RolloutDecision.WATCHING, 1);
        RegistryClient.awaitStatus(id, "monitoring");
        return this;
    }

    void say(RolloutDecision decision, @Nullable Integer revision) {
        registry.facts.publish(fact(decision, revision));
    }

    RolloutAssessed fact(RolloutDecision decision, @Nullable Integer revision) {
        Evidence evidence = decision == RolloutDecision.ROLL_BACK ? WORSE : null;
        return new RolloutAssessed(
                id, "default", prompt, decision, 1, "said " + decision.wireName(), evidence, Facts.TIME, revision);
    }

    Response decide(String decision, String reason) {
        return post("/deployments/" + id + "/rollout/" + decision, Map.of("reason", reason));
    }

    Response decide(String decision) {
        return post("/deployments/" + id + "/rollout/" + decision, Map.of());
    }

    int revision() {
        return get(id).path("rollout.revision");
    }

    void awaitRevision(int revision) {
        await("rollout of " + id + " at revision " + revision)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> revision() == revision);
    }

    /** What the monitor is told, once there is so much. */
    List<RolloutChanged> changes(int length) {
        await(length + " changes of the rollout of " + id)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> changes().size() >= length);
        return changes();
    }

    private List<RolloutChanged> changes() {
        return registry.deployments.events(RolloutChanged.class).stream()
                .filter(change -> change.deploymentId().equals(id))
                .toList();
    }
}
