package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.decide;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.hamcrest.Matchers.equalTo;

import dev.ratchet.events.data.ReplayOutcome;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A1: one version in more than one deployment. */
@QuarkusTest
class A1ShippedAgainIT {
    private final RegistryClient registry = new RegistryClient();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aVersionThatWasRejectedMayBeProposedAgain() {
        String prompt = withTwoDrafts();
        UUID rejected = propose(prompt, "1.1.0");
        decide(rejected, "reject", "not on a Friday").then().statusCode(200);

        UUID again = ship(prompt, "1.1.0");

        assertLive(prompt, "1.1.0", again);
        owner().get("/prompts/{name}/changelog", prompt)
                .then()
                .body("items.find { it.version == '1.1.0' }.deployment_id", equalTo(again.toString()))
                .body("items.find { it.version == '1.1.0' }.shipped.by", equalTo("owner"));
    }

    @Test
    void aRollbackGoesBackInTimeAlsoWhereAVersionWasShippedTwice() {
        String prompt = withTwoDrafts();
        UUID first = ship(prompt, "1.1.0");
        UUID second = ship(prompt, "1.2.0");
        UUID again = ship(prompt, "1.1.0");

        rollBack(again);
        assertLive(prompt, "1.2.0", second);
        rollBack(second);
        assertLive(prompt, "1.1.0", first);
        rollBack(first);
        owner().get("/prompts/{name}/live", prompt).then().body("version", equalTo("1.0.0"));
    }

    @Test
    void aSupersededDeploymentOfTheLiveVersionIsRolledBackWithoutTouchingWhatIsLive() {
        String prompt = withTwoDrafts();
        UUID first = ship(prompt, "1.1.0");
        UUID second = ship(prompt, "1.2.0");
        UUID again = ship(prompt, "1.1.0");

        rollBack(first);

        assertLive(prompt, "1.1.0", again);
        rollBack(again);
        assertLive(prompt, "1.2.0", second);
        rollBack(second);
        owner().get("/prompts/{name}/live", prompt).then().body("version", equalTo("1.0.0"));
    }

    private static String withTwoDrafts() {
        String prompt = newPrompt();
        for (String text : new String[] {"Better: {message}", "Better still: {message}"}) {
            post("/prompts", Map.of("name", prompt, "template_text", text))
                    .then()
                    .statusCode(201);
        }
        return prompt;
    }

    private static UUID propose(String prompt, String version) {
        String id = post("/deployments", Map.of("prompt_name", prompt, "version", version, "reason", "complaints"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private UUID ship(String prompt, String version) {
        UUID id = propose(prompt, version);
        registry.facts.publish(Facts.started(id));
        registry.facts.publish(Facts.completed(id, version, ReplayOutcome.PASSED));
        awaitStatus(id, "ab_passed");
        post("/deployments/" + id + "/approve", "{}").then().statusCode(200);
        return id;
    }

    private static void rollBack(UUID id) {
        decide(id, "rollback", "it is worse").then().statusCode(200);
    }

    private static void assertLive(String prompt, String version, UUID deployment) {
        owner().get("/prompts/{name}/live", prompt)
                .then()
                .body("version", equalTo(version))
                .body("deployment_id", equalTo(deployment.toString()));
    }
}
