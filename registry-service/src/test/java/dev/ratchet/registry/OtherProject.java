package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DeploymentEvent.CandidateProposed;
import dev.ratchet.events.wire.EventIds;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A project of its own, with an owner's, a member's and a viewer's key. */
final class OtherProject {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SECRET = Accounts.OWNER.substring("rk_owner_".length());

    final String name;

    private OtherProject(String name) {
        this.name = name;
    }

    /** @param name of lower-case letters, unique among the tests */
    static OtherProject in(DataSource database, String name) throws SQLException {
        OtherProject project = new OtherProject(name);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {"owner", "member", "viewer"}) {
                String key = project.key(role);
                statement.execute("insert into api_keys (prefix, key_hash, role, project, name) values ('" + name + role
                        + "', sha256('" + key + "'), '" + role + "', '" + name + "', '" + role
                        + "') on conflict do nothing");
            }
        }
        return project;
    }

    /** One whose name no other test has. */
    static OtherProject create(DataSource database) throws SQLException {
        return in(database, "other" + Long.toString(System.nanoTime(), 36) + COUNT.incrementAndGet());
    }

    String name() {
        return name;
    }

    String owner() {
        return key("owner");
    }

    String member() {
        return key("member");
    }

    private String key(String role) {
        return "rk_" + name + role + "_" + SECRET;
    }

    RequestSpecification by(String role) {
        return as(key(role)).contentType(ContentType.JSON);
    }

    Response putPlan(String plan) {
        return by("owner").body(Map.of("plan", plan)).put("/plan");
    }

    String newPrompt() {
        String prompt = "prompt-" + System.nanoTime();
        by("owner")
                .body(Map.of("name", prompt, "template_text", RegistryClient.FLAWED))
                .post("/prompts")
                .then()
                .statusCode(201);
        return prompt;
    }

    CandidateProposed proposed(String prompt) {
        CandidateProposed fact = Facts.proposed(EventIds.fresh(), prompt, "Better: {message}");
        return new CandidateProposed(
                fact.deploymentId(),
                name,
                prompt,
                null,
                fact.candidates(),
                fact.cluster(),
                fact.taughtBy(),
                null,
                fact.proposedAt());
    }

    /** The transitions can be read on every plan. */
    void awaitStep(UUID deployment, String state) {
        await("deployment " + deployment + " becomes " + state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    Response steps = by("viewer").get("/deployments/{id}/transitions", deployment);
                    return steps.statusCode() == 200 && state.equals(steps.path("[-1].to"));
                });
    }
}
