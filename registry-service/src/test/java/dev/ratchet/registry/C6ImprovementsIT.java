package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.ignored;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.EvaluationEvent.EvaluationCancelled;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationProgressed;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.EvaluationEvent.ImprovementRequested;
import dev.ratchet.events.EvaluationEvent.ImprovementStopped;
import dev.ratchet.events.data.Candidate;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.ImprovementRef;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TopicTap;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** C6: from a request on a dataset to a candidate that is promoted, waits or is turned down; the workers are played. */
@QuarkusTest
class C6ImprovementsIT {
    private static final String BETTER = "Answer billing, refund or shipping: {message}";

    private final RegistryClient registry = new RegistryClient();
    private final TopicTap evaluations = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.EVALUATIONS);

    @AfterEach
    void close() {
        registry.close();
        evaluations.close();
    }

    @Test
    void theBaselineIsEvaluatedAndTheWriterIsToldToWaitForIt() {
        String prompt = newPrompt();

        Response asked = improve(prompt, Map.of("improvement_threshold", 0.1, "max_candidates", 2));

        asked.then()
                .statusCode(202)
                .header("Location", endsWith("/improvements/" + asked.path("improvement_id")))
                .body("status", equalTo("evaluating_baseline"))
                .body("baseline_version", equalTo("1.0.0"))
                .body("promotion_decision", nullValue());
        ImprovementRequested request = requested(id(asked));
        assertThat(request.promptName()).isEqualTo(prompt);
        assertThat(request.maxCandidates()).isEqualTo(2);
        assertThat(request.improvementThreshold()).isEqualTo(0.1);
        EvaluationRequested baseline = evaluations.await(
                EvaluationRequested.class, told -> told.evaluationId().equals(request.evaluationId()));
        assertThat(baseline.improvementId()).isEqualTo(id(asked));
        assertThat(baseline.prompt()).isEqualTo(request.baseline());
        assertThat(baseline.entries()).isEqualTo(2);

        registry.facts.publish(new EvaluationProgressed(request.evaluationId(), 1, 2, Instant.now()));

        awaitIt(id(asked), "progress.done", 1);
        owner().get("/evaluations/prompts/{name}/improvements", prompt)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].improvement_id", equalTo(id(asked).toString()));
    }

    @Test
    void whatPassesWaitsForAnOwnerWhereThePolicySaysSo() {
        String prompt = newPrompt();
        UUID id = evaluated(prompt, Map.of("improvement_threshold", 0.1));
        read(id).body("status", equalTo("writing_candidates")).body("baseline_score", equalTo(0.5f));

        UUID deployment = proposed(id, prompt);
        read(id).body("status", equalTo("replaying")).body("candidates_generated", equalTo(1));
        registry.facts.publish(Facts.started(deployment));
        registry.facts.publish(Reports.completed(deployment, "1.1.0", Reports.good()));
        awaitStatus(deployment, "ab_passed");

        read(id).body("status", equalTo("done"))
                .body("promotion_decision", equalTo("pending"))
                .body("promotion_reason", containsString("waits for"))
                .body("promotion_reason", containsString("1.1.0"))
                .body("best_candidate_version", equalTo("1.1.0"))
                .body("candidates_evaluated", equalTo(1))
                .body("deployment_id", equalTo(deployment.toString()));
        DeploymentTransitioned first = registry.story(deployment, 3).getFirst();
        assertThat(first.improvement())
                .isEqualTo(new ImprovementRef(id, requested(id).datasetId()));
        assertThat(first.gate()).isEqualTo(new GateRules(0.1, 0.95, 0.02, Map.of(), 0.025));
    }

    @Test
    void whatMeetsAnAutomaticPolicyIsPromoted() {
        String prompt = newPrompt();
        owner().contentType("application/json")
                .body(Map.of("approval", "auto"))
                .put("/prompts/{name}/policy", prompt)
                .then()
                .statusCode(200);
        UUID id = evaluated(prompt, Map.of());
        UUID deployment = proposed(id, prompt);

        registry.facts.publish(Facts.started(deployment));
        registry.facts.publish(Reports.completed(deployment, "1.1.0", Reports.good()));

        awaitIt(id, "promotion_decision", "promoted");
        read(id).body("promotion_reason", containsString("Shipped by system:autoship"));
    }

    @Test
    void whereNoCandidateCanBeWrittenItIsOverAndSaysWhy() {
        String prompt = newPrompt();
        UUID id = evaluated(prompt, Map.of());

        registry.facts.publish(new ImprovementStopped(id, "the baseline got nothing wrong", Instant.now()));
        registry.facts.publish(new ImprovementStopped(id, "another reason", Instant.now()));

        awaitIt(id, "status", "done");
        read(id).body("promotion_decision", equalTo("rejected"))
                .body("promotion_reason", equalTo("the baseline got nothing wrong"));
        improve(prompt, Map.of()).then().statusCode(202);
    }

    @Test
    void candidatesThatCannotBeTriedEndTheImprovementWithTheReason() {
        String prompt = newPrompt();
        UUID id = evaluated(prompt, Map.of());

        registry.facts.publish(proposal(id, prompt, EventIds.fresh(), "The variable is gone"));

        awaitIt(id, "status", "done");
        read(id).body("promotion_reason", containsString("changes the variables"));
    }

    @Test
    void oneAtATimeAndOnlyTheLiveVersion() {
        String prompt = newPrompt();
        post("/prompts", Map.of("name", prompt, "version", "1.1.0", "template_text", BETTER))
                .then()
                .statusCode(201);
        improve(prompt, Map.of("baseline_version", "1.1.0"))
                .then()
                .statusCode(409)
                .body("detail", containsString("1.1.0 is not live"));
        UUID id = id(improve(prompt, Map.of("baseline_version", "1.0.0")));

        improve(prompt, Map.of())
                .then()
                .statusCode(409)
                .body("detail", containsString(id + " of the prompt is under way"));
    }

    @Test
    void whatCannotBeMeantIsRefusedByName() {
        String prompt = newPrompt();

        improve(prompt, Map.of("improvement_threshold", 2))
                .then()
                .statusCode(422)
                .body("field", equalTo("improvement_threshold"));
        improve(prompt, Map.of("max_candidates", 11)).then().statusCode(422).body("field", equalTo("max_candidates"));
        post("/evaluations/prompts/" + prompt + "/improve", Map.of())
                .then()
                .statusCode(422)
                .body("field", equalTo("dataset_id"));
        post("/evaluations/prompts/nobody-s/improve", Map.of()).then().statusCode(404);
        owner().get("/improvements/{id}", EventIds.fresh()).then().statusCode(404);
    }

    @Test
    void whatIsCalledOffEndsWithItsEvaluationAndTakesNoCandidates() {
        String prompt = newPrompt();
        UUID id = id(improve(prompt, Map.of()));
        UUID evaluation = requested(id).evaluationId();
        double before = ignored("CandidateProposed", "improvement_over");

        post("/improvements/" + id + "/cancel", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("promotion_reason", equalTo("called off by owner"));

        evaluations.await(EvaluationCancelled.class, told -> told.evaluationId().equals(evaluation));
        post("/improvements/" + id + "/cancel", "{}").then().statusCode(409);
        registry.facts.publish(proposal(id, prompt, EventIds.fresh(), BETTER));
        await().until(() -> ignored("CandidateProposed", "improvement_over") == before + 1);
    }

    private static Response improve(String prompt, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put(
                "dataset_entries",
                List.of(
                        Map.of("input_data", Map.of("message", "money back"), "expected_output", "refund"),
                        Map.of("input_data", Map.of("message", "where is it"), "expected_output", "shipping")));
        return post("/evaluations/prompts/" + prompt + "/improve", body);
    }

    private static UUID id(Response asked) {
        return UUID.fromString(asked.path("improvement_id"));
    }

    private static ValidatableResponse read(UUID id) {
        return owner().get("/improvements/{id}", id).then().statusCode(200);
    }

    private static void awaitIt(UUID id, String field, Object value) {
        await(field + " becomes " + value)
                .atMost(Duration.ofSeconds(30))
                .until(() -> value.equals(owner().get("/improvements/{id}", id).path(field)));
    }

    private ImprovementRequested requested(UUID id) {
        return evaluations.await(
                ImprovementRequested.class, told -> told.improvementId().equals(id));
    }

    /** An improvement whose baseline is known to be right in one of two. */
    private UUID evaluated(String prompt, Map<String, Object> fields) {
        UUID id = id(improve(prompt, fields));
        EvaluationTotals totals =
                new EvaluationTotals(2, 1, 1, 0, 2, 0.5, Map.of("correctness", 0.5), Usage.NONE, 1, 0, 0, 2, 0);
        registry.facts.publish(new EvaluationCompleted(
                requested(id).evaluationId(), id, EvaluationEnd.COMPLETED, null, totals, Instant.now()));
        awaitIt(id, "status", "writing_candidates");
        return id;
    }

    private UUID proposed(UUID id, String prompt) {
        UUID deployment = EventIds.fresh();
        registry.facts.publish(proposal(id, prompt, deployment, BETTER));
        awaitStatus(deployment, "proposed");
        return deployment;
    }

    private CandidateProposed proposal(UUID id, String prompt, UUID deployment, String template) {
        return new CandidateProposed(
                deployment,
                "default",
                prompt,
                "1.0.0",
                List.of(new Candidate(template, "names the labels", "adds a rule")),
                null,
                List.of(),
                new ImprovementRef(id, requested(id).datasetId()),
                Instant.now());
    }
}
