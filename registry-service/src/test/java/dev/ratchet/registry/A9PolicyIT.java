package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A9: a policy per prompt, read and changed. */
@QuarkusTest
class A9PolicyIT {
    @Inject
    DataSource database;

    @Test
    void aPromptThatNobodyHasSetAPolicyForHasTheDefaults() {
        owner().get("/prompts/{name}/policy", newPrompt())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("approval", equalTo("owner"))
                .body("improvement_threshold", equalTo(0.05f))
                .body("min_format_pass_rate", equalTo(0.95f))
                .body("regression_guardrail", equalTo(0.02f))
                .body("metric_guardrails", equalTo(Map.of()))
                .body("false_ship_alpha", equalTo(0.025f))
                .body("rollout_strategy", equalTo("immediate"))
                .body("rollout_steps", equalTo(List.of(100)))
                .body("rollout_min_samples", equalTo(50))
                .body("rollout_patience", equalTo("PT24H"))
                .body("alarm.false_alarm_every", equalTo(10_000f))
                .body("alarm.min_samples", equalTo(20))
                .body("alarm.tolerance", equalTo(0.02f))
                .body("holdback", equalTo(0))
                .body("auto_rollback", equalTo(true))
                .body("rollback_grace", equalTo("PT0S"))
                .body("changed_by", nullValue());
    }

    @Test
    void whatIsLeftOutStaysAsItIs() {
        String prompt = newPrompt();
        put(prompt, Map.of("approval", "auto", "metric_guardrails", Map.of("cost_usd", 0.5)))
                .then()
                .statusCode(200);

        put(prompt, Map.of("rollback_grace", "PT15M", "reason", " nights are quiet "))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("approval", equalTo("auto"))
                .body("metric_guardrails.cost_usd", equalTo(0.5f))
                .body("rollback_grace", equalTo("PT15M"))
                .body("reason", equalTo("nights are quiet"))
                .body("changed_by", equalTo("owner"))
                .body("changed_at", notNullValue());
        as(Accounts.VIEWER).get("/prompts/{name}/policy", prompt).then().body("version", equalTo(2));
    }

    @Test
    void anotherStrategyBringsItsUsualStepsUnlessOthersAreChosen() {
        String prompt = newPrompt();

        put(prompt, Map.of("rollout_strategy", "canary", "rollout_patience", "PT6H", "holdback", 5))
                .then()
                .statusCode(200)
                .body("rollout_steps", equalTo(List.of(1, 5, 25, 50, 100)))
                .body("rollout_patience", equalTo("PT6H"))
                .body("holdback", equalTo(5));
        put(prompt, Map.of("rollout_steps", List.of(10, 100), "rollout_min_samples", 200))
                .then()
                .statusCode(200)
                .body("rollout_strategy", equalTo("canary"))
                .body("rollout_steps", equalTo(List.of(10, 100)))
                .body("rollout_min_samples", equalTo(200));
        put(prompt, Map.of("alarm", Map.of("tolerance", 0.05)))
                .then()
                .statusCode(200)
                .body("alarm.tolerance", equalTo(0.05f))
                .body("alarm.min_samples", equalTo(20))
                .body("holdback", equalTo(5));
    }

    @Test
    void aChangeOfNothingIsNoNewVersion() {
        String prompt = newPrompt();
        put(prompt, Map.of("approval", "auto")).then().body("version", equalTo(1));

        put(prompt, Map.of("approval", "auto")).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void allVersionsAreKeptNewestFirstAndAudited() throws SQLException {
        String prompt = newPrompt();
        for (int grace = 1; grace <= 3; grace++) {
            put(prompt, Map.of("rollback_grace", "PT" + grace + "M", "reason", "step " + grace))
                    .then()
                    .statusCode(200);
        }

        Response first = owner().get("/prompts/{name}/policy/versions?limit=2", prompt);
        first.then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.version", equalTo(List.of(3, 2)))
                .body("items[0].reason", equalTo("step 3"));
        String cursor = first.path("next_cursor");
        owner().get("/prompts/{name}/policy/versions?limit=2&cursor={cursor}", prompt, cursor)
                .then()
                .body("items.rollback_grace", equalTo(List.of("PT1M")))
                .body("next_cursor", nullValue());
        assertThat(execute("select 1 from audit_log where actor = 'owner' and action = 'change_policy'"
                        + " and reason = 'step 3' and subject = 'prompt/" + prompt + "/policy/3'"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "approval | \"nobody\" | approval",
                "improvement_threshold | -0.1 | improvement_threshold",
                "improvement_threshold | 1.5 | improvement_threshold",
                "min_format_pass_rate | 2 | min_format_pass_rate",
                "regression_guardrail | -1 | regression_guardrail",
                "false_ship_alpha | 0 | false_ship_alpha",
                "false_ship_alpha | 0.9 | false_ship_alpha",
                "rollout_strategy | \"rolling\" | rollout_strategy",
                "rollout_steps | [50, 100] | rollout_steps",
                "rollout_steps | [null] | rollout_steps",
                "rollout_min_samples | 0 | rollout_min_samples",
                "rollout_patience | \"PT1S\" | rollout_patience",
                "rollout_patience | \"a day\" | rollout_patience",
                "alarm | {\"tolerance\": 1} | alarm",
                "alarm | {\"false_alarm_every\": 0} | alarm",
                "holdback | 51 | holdback",
                "holdback | -1 | holdback",
                "rollback_grace | \"soon\" | rollback_grace",
                "rollback_grace | \"PT-1S\" | rollback_grace",
                "rollback_grace | \"P31D\" | rollback_grace",
                "metric_guardrails | {\"cost_usd\": 11} | metric_guardrails.cost_usd",
                "metric_guardrails | {\"cost_usd\": null} | metric_guardrails.cost_usd",
                "metric_guardrails | {\"a b\": 0.1} | metric_guardrails"
            })
    void whatCannotBeMeantIsRefusedByName(String field, String value, String named) {
        String prompt = newPrompt();

        owner().contentType(ContentType.JSON)
                .body("{\"" + field + "\": " + value + "}")
                .put("/prompts/{name}/policy", prompt)
                .then()
                .statusCode(422)
                .body("field", equalTo(named));

        owner().get("/prompts/{name}/policy", prompt).then().body("version", equalTo(0));
    }

    @Test
    void anUnknownFieldIsNoPolicy() {
        put(newPrompt(), Map.of("aproval", "auto")).then().statusCode(400).body("detail", containsString("aproval"));
    }

    @Test
    void aChangeOfWhatSomebodyElseHasChangedIsRefused() {
        String prompt = newPrompt();
        put(prompt, Map.of("approval", "auto", "expected_version", 0)).then().statusCode(200);

        put(prompt, Map.of("approval", "owner", "expected_version", 0))
                .then()
                .statusCode(409)
                .body("current_version", equalTo(1));
        ifMatch(prompt, "\"0\"").then().statusCode(412).body("current_version", equalTo(1));
        ifMatch(prompt, "\"1\"").then().statusCode(200).body("version", equalTo(2));
    }

    private static Response ifMatch(String prompt, String tag) {
        return owner().header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("regression_guardrail", 0.1))
                .put("/prompts/{name}/policy", prompt);
    }

    @Test
    void ofTwoChangesAtTheSameMomentOneCounts() throws InterruptedException {
        String prompt = newPrompt();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> changes = Stream.of(0.1, 0.2)
                    .<Callable<Integer>>map(guardrail ->
                            () -> put(prompt, Map.of("regression_guardrail", guardrail, "expected_version", 0))
                                    .statusCode())
                    .toList();
            assertThat(threads.invokeAll(changes).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(200, 409);
        }

        owner().get("/prompts/{name}/policy/versions", prompt).then().body("total", equalTo(1));
    }

    @Test
    void onlyAnOwnerOfTheProjectChangesIt() throws SQLException {
        String prompt = newPrompt();
        OtherProject other = OtherProject.in(database, "policystranger");

        for (String key : List.of(Accounts.MEMBER, Accounts.VIEWER)) {
            as(key).contentType(ContentType.JSON)
                    .body(Map.of("approval", "auto"))
                    .put("/prompts/{name}/policy", prompt)
                    .then()
                    .statusCode(403);
        }
        other.by("owner")
                .body(Map.of("approval", "auto"))
                .put("/prompts/{name}/policy", prompt)
                .then()
                .statusCode(404);
        other.by("owner").get("/prompts/{name}/policy", prompt).then().statusCode(404);
        other.by("owner").get("/prompts/{name}/policy/versions", prompt).then().statusCode(404);
    }

    @Test
    void whatWasSetOnceCannotBeRewritten() {
        put(newPrompt(), Map.of("approval", "auto")).then().statusCode(200);

        assertThat(refusal("update promotion_policies set changed_by = 'me'")).contains("append-only");
    }

    private static Response put(String prompt, Map<String, ?> body) {
        return owner().contentType(ContentType.JSON).body(body).put("/prompts/{name}/policy", prompt);
    }

    private boolean execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }

    private String refusal(String sql) {
        try {
            execute(sql);
            return "done";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
