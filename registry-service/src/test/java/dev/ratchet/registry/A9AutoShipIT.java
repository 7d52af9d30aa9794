package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.decide;
import static dev.ratchet.registry.RegistryClient.get;
import static dev.ratchet.registry.RegistryClient.ignored;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static dev.ratchet.registry.RegistryClient.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.wire.Envelope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A9: what a policy does by itself. */
@QuarkusTest
class A9AutoShipIT {
    private static final String BETTER = "Answer billing, refund or shipping: {message}";

    private final RegistryClient registry = new RegistryClient();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void whatMeetsThePolicyIsShippedOnceThoughTheFactComesTwice() throws SQLException {
        String prompt = newPrompt();
        policy(prompt, Map.of("approval", "auto", "metric_guardrails", Map.of("latency_ms", 0.25)));
        UUID id = running(prompt);
        double before = ignored("ReplayCompleted", "illegal_in_shipped");

        Envelope fact = registry.facts.publish(Reports.completed(id, "1.1.0", Reports.good()));
        registry.facts.publish(fact);
        registry.facts.publish(Reports.completed(id, "1.1.0", Reports.good()));
        await().until(() -> ignored("ReplayCompleted", "illegal_in_shipped") == before + 1);

        List<DeploymentTransitioned> story = registry.story(id, 4);
        assertThat(story)
                .extracting(step -> step.to().wireName())
                .containsExactly("proposed", "ab_running", "ab_passed", "shipped");
        assertThat(story.getLast().actor()).isEqualTo("system:autoship");
        assertThat(story.getLast().override()).isFalse();
        assertThat(story.getLast().reason())
                .startsWith("By policy version 1: the replay passed")
                .contains("changed by +38.75 points, at least 5 points are wanted")
                .contains("e-value of 250, at least 40 is wanted")
                .contains("97.5 % of the answers are well-formed");
        get(id).then().body("approved_by", equalTo("system:autoship"));
        assertThat(registry.told(prompt, 2)).hasSize(2);
        assertThat(count("select count(*) from audit_log where actor = 'system:autoship' and action = 'approve'"
                        + " and subject = 'deployment/" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsShippedByPolicyIsWatchedAndTakenBackLikeAnyOther() {
        String prompt = newPrompt();
        policy(prompt, Map.of("approval", "auto"));
        UUID id = completed(prompt, Reports.good());
        registry.facts.publish(Facts.watching(id, prompt));
        registry.facts.publish(Facts.regressed(id, prompt, "1.1.0"));

        awaitStatus(id, "rolled_back");

        owner().get("/prompts/{name}/live", prompt).then().body("version", equalTo("1.0.0"));
    }

    @Test
    void oneMetricThatGotWorseHoldsItBackForAnOwner() {
        String prompt = newPrompt();
        policy(prompt, Map.of("approval", "auto"));
        ReplayReport dearer = Reports.of(
                ReplayOutcome.PASSED,
                Reports.PASS_RATE,
                Reports.FORMAT,
                Reports.row("cost_usd", 0.001, 0.0015, 0.0003, 0.0007, null, MetricDirection.REGRESSED));

        UUID id = completed(prompt, dearer);

        assertThat(registry.story(id, 3).getLast().to().wireName()).isEqualTo("ab_passed");
        owner().get("/deployments/{id}/explanation", id)
                .then()
                .body("conditions.findAll { !it.met }.name", equalTo(List.of("guardrail:cost_usd")))
                .body("decision", containsString("cost_usd is worse by 50 %, at most 2 % is allowed"));
        post("/deployments/" + id + "/approve", "{}").then().statusCode(200).body("approved_by", equalTo("owner"));
    }

    @Test
    void aReplayThatDidNotPassIsNeverShippedByPolicy() {
        String prompt = newPrompt();
        policy(prompt, Map.of("approval", "auto"));

        UUID id = completed(prompt, Reports.of(ReplayOutcome.INCONCLUSIVE, Reports.PASS_RATE, Reports.FORMAT));

        get(id).then().body("status", equalTo("ab_failed")).body("approved_by", nullValue());
    }

    @Test
    void aBaselineThatIsNoLongerLiveHoldsItBack() {
        String prompt = newPrompt();
        UUID live = registry.monitored(prompt, BETTER);
        policy(prompt, Map.of("approval", "auto"));
        UUID id = registry.propose(prompt, "Another: {message}");
        registry.facts.publish(Facts.started(id));
        awaitStatus(id, "ab_running");
        decide(live, "rollback", "complaints").then().statusCode(200);

        registry.facts.publish(Reports.completed(id, "1.2.0", Reports.good()));
        awaitStatus(id, "ab_passed");

        owner().get("/deployments/{id}/explanation", id)
                .then()
                .body("decision", containsString("it was compared with 1.1.0 and 1.0.0 is live"));
    }

    @Test
    void aChangeOfPolicyShipsNothingThatWaitsAlready() {
        String prompt = newPrompt();
        UUID waiting = completed(prompt, Reports.good());
        policy(prompt, Map.of("approval", "auto"));
        String other = newPrompt();
        policy(other, Map.of("approval", "auto"));

        UUID marker = completed(other, Reports.good());

        assertThat(status(marker)).isEqualTo("shipped");
        assertThat(status(waiting)).isEqualTo("ab_passed");
    }

    @Test
    void aPromptHasItsOwnGracePeriod() {
        String prompt = newPrompt();
        policy(prompt, Map.of("rollback_grace", "PT2S"));
        UUID id = regressed(prompt);
        assertThat(status(id)).isEqualTo("regressed");

        awaitStatus(id, "rolled_back");

        List<DeploymentTransitioned> story = registry.story(id, 7);
        assertThat(story.getLast().actor()).isEqualTo("system:auto_rollback");
        assertThat(Duration.between(story.get(5).at(), story.getLast().at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aPromptWithoutAutomaticRollbackWaitsForItsOwner() {
        String prompt = newPrompt();
        policy(prompt, Map.of("auto_rollback", false));
        UUID id = regressed(prompt);

        UUID marker = registry.monitored(newPrompt(), BETTER);
        registry.facts.publish(Facts.regressed(marker, get(marker).path("prompt_name"), "1.1.0"));
        awaitStatus(marker, "rolled_back");

        assertThat(status(id)).isEqualTo("regressed");
    }

    @Test
    void anOwnerWhoSwitchesItOffInTimeCallsTheRollbackOff() throws SQLException {
        String prompt = newPrompt();
        policy(prompt, Map.of("rollback_grace", "PT2S"));
        UUID id = regressed(prompt);
        policy(prompt, Map.of("auto_rollback", false));

        await().atMost(Duration.ofSeconds(15))
                .until(() -> count("select count(*) from deployments where id = '" + id
                                + "' and rollback_due_at is null and evidence is not null")
                        == 1);

        assertThat(status(id)).isEqualTo("regressed");
    }

    private UUID running(String prompt) {
        UUID id = registry.propose(prompt, BETTER);
        registry.facts.publish(Facts.started(id));
        awaitStatus(id, "ab_running");
        return id;
    }

    private UUID completed(String prompt, ReplayReport report) {
        UUID id = running(prompt);
        registry.facts.publish(Reports.completed(id, "1.1.0", report));
        await().until(() -> !status(id).equals("ab_running"));
        return id;
    }

    private UUID regressed(String prompt) {
        UUID id = registry.monitored(prompt, BETTER);
        registry.facts.publish(Facts.regressed(id, prompt, "1.1.0"));
        awaitStatus(id, "regressed");
        return id;
    }

    private static void policy(String prompt, Map<String, ?> change) {
        owner().contentType(ContentType.JSON)
                .body(change)
                .put("/prompts/{name}/policy", prompt)
                .then()
                .statusCode(200);
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }
}
