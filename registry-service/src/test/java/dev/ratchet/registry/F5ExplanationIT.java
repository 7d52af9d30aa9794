package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.decide;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static dev.ratchet.testing.FakeProvider.refuses;
import static dev.ratchet.testing.FakeProvider.repeats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.testing.FakeProvider;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F5: why this candidate, what changed, why it was promoted or not. */
@QuarkusTest
class F5ExplanationIT {
    private static final String BETTER = "Answer billing, refund or shipping.\n\nMessage: {message}";

    private final RegistryClient registry = new RegistryClient();

    @BeforeEach
    void forget() {
        FakeProvider.SCRIPT.clear();
    }

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aCandidateThatWaitsIsExplained() {
        UUID id = completed(newPrompt());

        explanation(id)
                .then()
                .statusCode(200)
                .body("deployment_id", equalTo(id.toString()))
                .body("status", equalTo("ab_passed"))
                .body("why_proposed", containsString("a cluster of 12 failures, “refunds taken for billing”"))
                .body("why_proposed", containsString("says: “names the labels”"))
                .body("what_changed", containsString("Version 1.1.0 adds 3 lines to 1.0.0 and removes 1."))
                .body("what_was_found", containsString("1.1.0 is right on 72 (90 %), 1.0.0 on 41 (51.25 %)"))
                .body("policy_version", equalTo(0))
                .body("conditions[1].name", equalTo("improvement"))
                .body("conditions[1].wanted", equalTo("at least 5 points"))
                .body("conditions[1].found", equalTo("+38.75 points"))
                .body("conditions[1].met", equalTo(true))
                .body("decision", containsString("The default policy leaves it to an owner"))
                .body("polished", equalTo(false));
    }

    @Test
    void theTextIsAllOfItAndTheSameEachTime() {
        UUID id = completed(newPrompt());

        Response first = explanation(id);

        List<String> parts = List.of(
                first.path("why_proposed"),
                first.path("what_changed"),
                first.path("what_was_found"),
                first.path("decision"));
        assertThat(first.<String>path("text")).isEqualTo(String.join(" ", parts));
        assertThat(explanation(id).asString()).isEqualTo(first.asString());
    }

    @Test
    void beforeTheReplayThereIsNothingToJudge() {
        UUID id = registry.propose(newPrompt(), BETTER);

        explanation(id)
                .then()
                .body("what_was_found", equalTo("Its replay has not begun."))
                .body("policy_version", nullValue())
                .body("conditions", empty());
    }

    @Test
    void whatTheOwnersAndTheMonitorDidIsTold() {
        String prompt = newPrompt();
        UUID id = registry.replayed(prompt, BETTER, ReplayOutcome.FAILED);
        post("/deployments/" + id + "/approve", Map.of("override", true, "reason", "we \"must\""))
                .then()
                .statusCode(200);
        registry.facts.publish(Facts.watching(id, prompt));
        awaitStatus(id, "monitoring");
        registry.facts.publish(Facts.regressed(id, prompt, "1.1.0"));
        awaitStatus(id, "rolled_back");

        explanation(id)
                .then()
                .body(
                        "decision",
                        containsString("Shipped in spite of its report by “owner”, with the reason “we \"must\"”."))
                .body("decision", containsString("failure_rate was 40 % where 10 % was promised"))
                .body("decision", endsWith("with the reason “By policy: 48 of 120 judged traces failed”."));
    }

    @Test
    void theVerdictIsThatOfThePolicyWhenTheReplayEnded() {
        String prompt = newPrompt();
        UUID id = completed(prompt);
        owner().contentType(ContentType.JSON)
                .body(Map.of("improvement_threshold", 0.9))
                .put("/prompts/{name}/policy", prompt)
                .then()
                .statusCode(200);

        explanation(id)
                .then()
                .body("policy_version", equalTo(0))
                .body("conditions[1].wanted", equalTo("at least 5 points"));
    }

    @Test
    void aModelMayRewordItAndTheRestStaysAsItIs() {
        UUID id = completed(newPrompt());
        Response plain = explanation(id);
        FakeProvider.SCRIPT.add(repeats("In short: "));

        owner().get("/deployments/{id}/explanation?polish=true", id)
                .then()
                .statusCode(200)
                .body("polished", equalTo(true))
                .body("text", equalTo("In short: " + plain.path("text")))
                .body("decision", equalTo(plain.path("decision")));
    }

    @Test
    void aModelThatIsAwayIsNoError() {
        UUID id = completed(newPrompt());
        decide(id, "reject", "too chatty").then().statusCode(200);
        String plain = explanation(id).path("text");
        for (int tries = 0; tries < 3; tries++) {
            FakeProvider.SCRIPT.add(refuses(503, "{}"));
        }

        owner().get("/deployments/{id}/explanation?polish=true", id)
                .then()
                .statusCode(200)
                .body("polished", equalTo(false))
                .body("text", equalTo(plain));
    }

    @Test
    void whatIsNotThereOrAnotherProjectsIsNotExplained() throws SQLException {
        UUID id = registry.propose(newPrompt(), BETTER);

        explanation(UUID.randomUUID()).then().statusCode(404);
        OtherProject.in(database, "explanationstranger")
                .by("owner")
                .get("/deployments/{id}/explanation", id)
                .then()
                .statusCode(404);
    }

    private UUID completed(String prompt) {
        UUID id = registry.propose(prompt, BETTER);
        registry.facts.publish(Facts.started(id));
        registry.facts.publish(Reports.completed(id, "1.1.0", Reports.good()));
        awaitStatus(id, "ab_passed");
        return id;
    }

    private static Response explanation(UUID id) {
        return owner().get("/deployments/{id}/explanation", id);
    }
}
