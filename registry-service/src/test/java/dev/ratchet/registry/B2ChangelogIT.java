package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.awaitStatus;
import static dev.ratchet.registry.RegistryClient.decide;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** B2: the changelog of a prompt. */
@QuarkusTest
class B2ChangelogIT {
    private static final String BETTER = "Answer billing, refund or shipping: {message}";

    private final RegistryClient registry = new RegistryClient();

    @Inject
    DataSource database;

    @Inject
    EntityManagerFactory hibernate;

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aVersionThatAPersonWroteHasNoDeployment() {
        String prompt = newPrompt();

        changelog(prompt, "")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].version", equalTo("1.0.0"))
                .body("items[0].status", equalTo("active"))
                .body("items[0].created_by", equalTo("owner"))
                .body("items[0].first_live_at", notNullValue())
                .body("items[0].shipped", nullValue())
                .body("items[0].metrics", empty())
                .body("items[0].deployment_id", nullValue())
                .body("items[0].report", nullValue());
    }

    @Test
    void eachVersionSaysWhoWhyWithWhichNumbersAndWhereTheEvidenceIs() {
        String prompt = newPrompt();
        UUID id = completed(prompt, BETTER);
        post("/deployments/" + id + "/approve", Map.of("reason", "tried it"))
                .then()
                .statusCode(200);
        decide(id, "rollback", "customers complain").then().statusCode(200);

        changelog(prompt, "")
                .then()
                .body("items.version", equalTo(List.of("1.1.0", "1.0.0")))
                .body("items[0].status", equalTo("archived"))
                .body("items[0].created_by", equalTo("system:clustering"))
                .body("items[0].rationale", equalTo("names the labels"))
                .body("items[0].changelog", equalTo("adds a rule"))
                .body("items[0].shipped.by", equalTo("owner"))
                .body("items[0].shipped.at", notNullValue())
                .body("items[0].shipped.reason", equalTo("tried it"))
                .body("items[0].shipped.override", equalTo(false))
                .body("items[0].rolled_back.by", equalTo("owner"))
                .body("items[0].rolled_back.reason", equalTo("customers complain"))
                .body("items[0].rejected", nullValue())
                .body("items[0].metrics[0].metric", equalTo("pass_rate"))
                .body("items[0].metrics[0].baseline", equalTo(0.5125f))
                .body("items[0].metrics[0].candidate", equalTo(0.9f))
                .body("items[0].metrics[0].delta", equalTo(0.3875f))
                .body("items[0].metrics[0].verdict", equalTo("improved"))
                .body("items[0].deployment_id", equalTo(id.toString()))
                .body("items[0].report", equalTo("/deployments/" + id + "/report"));
        owner().get("/deployments/" + id + "/report").then().statusCode(200);
    }

    @Test
    void anAlternativeThatLostHasItsDeploymentAndNoNumbersOfItsOwn() {
        String prompt = newPrompt();
        UUID id = completed(prompt, BETTER, "Another: {message}");
        post("/deployments/" + id + "/approve", "{}").then().statusCode(200);

        Response log = changelog(prompt, "");

        assertThat(log.<String>path("items.find { it.version == '1.1.0' }.shipped.by"))
                .isEqualTo("owner");
        assertThat(log.<Object>path("items.find { it.version == '1.2.0' }.shipped"))
                .isNull();
        assertThat(log.<List<?>>path("items.find { it.version == '1.2.0' }.metrics"))
                .isEmpty();
        assertThat(log.<String>path("items.find { it.version == '1.2.0' }.deployment_id"))
                .isEqualTo(id.toString());
    }

    @Test
    void aRejectionIsToldWithItsReason() {
        String prompt = newPrompt();
        UUID id = registry.propose(prompt, BETTER);
        decide(id, "reject", "not now").then().statusCode(200);

        changelog(prompt, "")
                .then()
                .body("items[0].rejected.reason", equalTo("not now"))
                .body("items[0].shipped", nullValue())
                .body("items[0].report", nullValue());
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndCostNoQueryPerVersion() {
        String prompt = newPrompt();
        for (int minor = 1; minor <= 6; minor++) {
            post("/prompts", Map.of("name", prompt, "template_text", minor + ": {message}"))
                    .then()
                    .statusCode(201);
        }

        Response first = changelog(prompt, "?limit=4");
        first.then()
                .body("total", equalTo(7))
                .body("items.version", equalTo(List.of("1.6.0", "1.5.0", "1.4.0", "1.3.0")));
        changelog(prompt, "?limit=4&cursor=" + first.path("next_cursor"))
                .then()
                .body("items.version", equalTo(List.of("1.2.0", "1.1.0", "1.0.0")))
                .body("next_cursor", nullValue());
        assertThat(statements(prompt, 2)).isEqualTo(statements(prompt, 7));
    }

    /** What else the application does in the meantime is more, never less. */
    private long statements(String prompt, int limit) {
        Statistics statistics = hibernate.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = statistics.getPrepareStatementCount();
            changelog(prompt, "?limit=" + limit).then().statusCode(200);
            least = Math.min(least, statistics.getPrepareStatementCount() - before);
        }
        return least;
    }

    @Test
    void anotherProjectSeesNothingOfIt() throws SQLException {
        String prompt = newPrompt();

        OtherProject.in(database, "changelogstranger")
                .by("owner")
                .get("/prompts/{name}/changelog", prompt)
                .then()
                .statusCode(404);
        owner().get("/prompts/{name}/changelog", "no-such-prompt").then().statusCode(404);
        changelog(prompt, "?cursor=nonsense").then().statusCode(400);
    }

    private UUID completed(String prompt, String... templates) {
        UUID id = registry.propose(prompt, templates);
        registry.facts.publish(Facts.started(id));
        registry.facts.publish(Reports.completed(id, "1.1.0", Reports.good()));
        awaitStatus(id, "ab_passed");
        return id;
    }

    private static Response changelog(String prompt, String query) {
        return owner().get("/prompts/" + prompt + "/changelog" + query);
    }
}
