package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.ignored;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.data.ReplayOutcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A10: the closed loop needs plan team; taking a bad prompt back needs none. */
@QuarkusTest
class A10PlanIT {
    private final RegistryClient registry = new RegistryClient();

    @Inject
    DataSource database;

    private OtherProject project;

    @BeforeEach
    void aProjectOfItsOwn() throws SQLException {
        project = OtherProject.in(database, "otherplan");
        project.putPlan("enterprise").then().statusCode(200);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aSelfHostedProjectStartsOnEnterprise() throws SQLException {
        OtherProject fresh = OtherProject.in(database, "freshplan");

        fresh.by("viewer")
                .get("/plan")
                .then()
                .statusCode(200)
                .body("project", equalTo("freshplan"))
                .body("plan", equalTo("enterprise"))
                .body("closed_loop", equalTo(true))
                .body("plans", equalTo(List.of("starter", "pro", "team", "enterprise")))
                .body("changed_by", nullValue());
    }

    @Test
    void anOwnerChangesThePlanAndThatIsAudited() throws SQLException {
        project.putPlan("pro")
                .then()
                .statusCode(200)
                .body("plan", equalTo("pro"))
                .body("closed_loop", equalTo(false))
                .body("changed_by", equalTo("owner"));

        assertThat(execute("select 1 from audit_log where project = 'otherplan' and action = 'change_plan'"
                        + " and reason = 'from enterprise to pro' and subject = 'project/otherplan/plan'"))
                .isTrue();
        RegistryClient.owner().get("/plan").then().body("plan", equalTo("enterprise"));
    }

    @Test
    void whatIsNoPlanIsRefusedAndOnlyAnOwnerChangesIt() {
        project.putPlan("gold").then().statusCode(422).body("field", equalTo("plan"));
        project.by("owner").body("{}").put("/plan").then().statusCode(422).body("field", equalTo("plan"));
        project.by("member").body(Map.of("plan", "team")).put("/plan").then().statusCode(403);
        project.by("viewer").body(Map.of("plan", "team")).put("/plan").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/{id}", "/{id}/report", "/{id}/metrics", "/{id}/explanation"})
    void belowTeamTheClosedLoopIsNotForReading(String path) {
        UUID id = proposed(project.newPrompt());
        project.putPlan("pro").then().statusCode(200);

        assertPaymentRequired(get("viewer", path, id), "/deployments" + path.replace("{id}", id.toString()));
        project.putPlan("team").then().statusCode(200);
        get("viewer", path, id).then().statusCode(not(equalTo(402)));
    }

    private Response get(String role, String path, UUID id) {
        return path.isEmpty()
                ? project.by(role).get("/deployments")
                : project.by(role).get("/deployments" + path, id);
    }

    private static void assertPaymentRequired(Response answer, String path) {
        answer.then()
                .statusCode(402)
                .contentType("application/problem+json")
                .body("title", equalTo("Payment Required"))
                .body("detail", containsString("needs plan team or above; this project is on pro"))
                .body("required_plan", equalTo("team"))
                .body("current_plan", equalTo("pro"))
                .body("upgrade_url", equalTo("/settings/plan"))
                .body("instance", equalTo(path));
    }

    @Test
    void belowTeamNothingIsShippedButABadPromptIsTakenBack() {
        String prompt = project.newPrompt();
        UUID shipped = replayed(prompt);
        decide("owner", shipped, "approve").then().statusCode(200);
        UUID waiting = replayed(project.newPrompt());
        project.putPlan("starter").then().statusCode(200);

        decide("owner", waiting, "approve").then().statusCode(402).body("current_plan", equalTo("starter"));
        decide("owner", waiting, "reject").then().statusCode(200);
        registry.facts.publish(Facts.watching(shipped, prompt));
        project.awaitStep(shipped, "monitoring");
        decide("owner", shipped, "dismiss").then().statusCode(409);
        decide("owner", shipped, "rollback").then().statusCode(200);

        project.awaitStep(shipped, "rolled_back");
        project.by("viewer").get("/prompts/{name}/live", prompt).then().body("version", equalTo("1.0.0"));
    }

    @Test
    void whoAsksAndInWhichRoleComesBeforeThePlan() {
        UUID id = proposed(project.newPrompt());
        project.putPlan("pro").then().statusCode(200);

        given().get("/deployments").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/deployments/{id}/approve", id)
                .then()
                .statusCode(401);
        decide("viewer", id, "approve").then().statusCode(403);
        decide("member", id, "approve").then().statusCode(403);
        decide("owner", id, "approve").then().statusCode(402);
    }

    @Test
    void aProposalForAProjectBelowTeamIsIgnoredAndCounted() {
        String prompt = project.newPrompt();
        project.putPlan("pro").then().statusCode(200);
        double before = ignored("CandidateProposed", "plan");
        CandidateProposed fact = project.proposed(prompt);

        registry.facts.publish(fact);
        await().until(() -> ignored("CandidateProposed", "plan") == before + 1);

        project.by("viewer")
                .get("/deployments/{id}/transitions", fact.deploymentId())
                .then()
                .statusCode(404);
        project.by("viewer").get("/prompts/{name}/versions", prompt).then().body("items.size()", equalTo(1));
    }

    @Test
    void aPolicyShipsNothingBelowTeam() {
        String prompt = project.newPrompt();
        project.by("owner").body(Map.of("approval", "auto")).put("/prompts/{name}/policy", prompt);
        UUID id = proposed(prompt);
        registry.facts.publish(Facts.started(id));
        project.putPlan("pro").then().statusCode(200);

        registry.facts.publish(Reports.completed(id, "1.1.0", Reports.good()));
        project.awaitStep(id, "ab_passed");

        project.putPlan("team").then().statusCode(200);
        project.by("viewer")
                .get("/deployments/{id}/explanation", id)
                .then()
                .body("decision", containsString("the project's plan is pro, at least team is needed"));
    }

    private UUID proposed(String prompt) {
        CandidateProposed fact = project.proposed(prompt);
        registry.facts.publish(fact);
        project.awaitStep(fact.deploymentId(), "proposed");
        return fact.deploymentId();
    }

    private UUID replayed(String prompt) {
        UUID id = proposed(prompt);
        registry.facts.publish(Facts.started(id));
        registry.facts.publish(Facts.completed(id, "1.1.0", ReplayOutcome.PASSED));
        project.awaitStep(id, "ab_passed");
        return id;
    }

    private Response decide(String role, UUID id, String decision) {
        return project.by(role).body(Map.of("reason", "because")).post("/deployments/{id}/" + decision, id);
    }

    private boolean execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }
}
