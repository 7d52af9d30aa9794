package dev.ratchet.registry;

import static dev.ratchet.registry.FailureTopics.until;
import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.FailureEvent.ClusterReviewed;
import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.FailureTopics.Cluster;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A2: what people say of clusters of failures, and who is told of it. */
@QuarkusTest
class A2ReviewsIT {
    private static final String ONE = "/failures/clusters/{id}";

    @Inject
    DataSource dataSource;

    private final FailureTopics topics = new FailureTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aReviewIsKeptToldAndAudited() {
        String prompt = newPrompt();
        UUID id = topics.known(prompt, 12, 5);

        review(Accounts.MEMBER, id, "acknowledge", Map.of("reason", "  we look into it "))
                .then()
                .statusCode(200)
                .body("state", equalTo("acknowledged"))
                .body("review.number", equalTo(1))
                .body("review.state", equalTo("acknowledged"))
                .body("review.reviewed_by", equalTo("member"))
                .body("review.reason", equalTo("we look into it"));
        review(Accounts.OWNER, id, "resolve", Map.of()).then().statusCode(200).body("state", equalTo("resolved"));
        review(Accounts.MEMBER, id, "reopen", Map.of("reason", "not yet"))
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("review.number", equalTo(3));

        List<ClusterReviewed> told = topics.reviews(id, 3);
        assertThat(told).extracting(ClusterReviewed::review).containsExactly(1L, 2L, 3L);
        assertThat(told)
                .extracting(ClusterReviewed::state)
                .containsExactly(ClusterState.ACKNOWLEDGED, ClusterState.RESOLVED, ClusterState.OPEN);
        assertThat(told.getFirst().reviewedBy()).isEqualTo("member");
        assertThat(told.getFirst().reason()).isEqualTo("we look into it");
        assertThat(told.getFirst().promptName()).isEqualTo(prompt);
        assertThat(told.get(1).reason()).isNull();
        owner().get("/audit?subject=prompt/{prompt}/cluster/{id}", prompt, id)
                .then()
                .body("items.action", equalTo(List.of("reopen_cluster", "resolve_cluster", "acknowledge_cluster")))
                .body("items.actor", equalTo(List.of("member", "owner", "member")))
                .body("items[0].reason", equalTo("not yet"));
    }

    @Test
    void aReviewThatSaysNothingNewIs409AndNamesTheState() {
        UUID id = topics.known(newPrompt(), 3, 1);

        review(Accounts.OWNER, id, "reopen", Map.of()).then().statusCode(409).body("state", equalTo("open"));
        review(Accounts.OWNER, id, "resolve", Map.of()).then().statusCode(200);
        review(Accounts.OWNER, id, "resolve", Map.of())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("state", equalTo("resolved"))
                .body("detail", equalTo("The cluster is resolved: resolve does not apply to it"));
        review(Accounts.OWNER, id, "acknowledge", Map.of()).then().statusCode(409);

        assertThat(topics.reviews(id, 1)).hasSize(1);
    }

    @Test
    void onlyMembersReviewAndKeysNeedTheScope() {
        UUID id = topics.known(newPrompt(), 3, 1);

        review(Accounts.VIEWER, id, "acknowledge", Map.of()).then().statusCode(403);
        review(People.newKey("default", "member", "read"), id, "acknowledge", Map.of())
                .then()
                .statusCode(403)
                .body("detail", containsString("failures:review"));
        as(People.newKey("default", "member", "failures:review"))
                .get(ONE, id)
                .then()
                .statusCode(403);
        review(People.newKey("default", "member", "failures:review"), id, "acknowledge", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void aReviewThatCannotBeMeantIsRefused() {
        UUID id = topics.known(newPrompt(), 3, 1);

        review(Accounts.OWNER, id, "resolve", Map.of("reason", "x".repeat(2_001)))
                .then()
                .statusCode(422)
                .body("field", equalTo("reason"));
        review(Accounts.OWNER, id, "resolve", Map.of("reason", "a\u0000b"))
                .then()
                .statusCode(422);
        review(Accounts.OWNER, id, "resolve", Map.of("because", "x")).then().statusCode(400);
        review(Accounts.OWNER, UUID.randomUUID(), "resolve", Map.of()).then().statusCode(404);
        owner().get(ONE, id).then().body("state", equalTo("open")).body("review", nullValue());
    }

    @Test
    void whatWasToldBeforeTheReviewWasHeardOfDoesNotUndoIt() {
        String prompt = newPrompt();
        UUID id = topics.known(prompt, 3, 1);
        review(Accounts.OWNER, id, "resolve", Map.of()).then().statusCode(200);

        topics.tell(new Cluster(prompt, id).counting(4).at(2));

        until(() -> owner().get(ONE, id).then().body("count", equalTo(4)));
        owner().get(ONE, id).then().body("state", equalTo("resolved"));
        topics.tell(new Cluster(prompt, id).counting(5).at(3).in(ClusterState.RESOLVED, 1));
        until(() -> owner().get(ONE, id).then().body("count", equalTo(5)));
        owner().get(ONE, id).then().body("state", equalTo("resolved"));
    }

    @Test
    void aResolvedClusterThatFailsAgainIsReopenedAndCanBeAcknowledged() {
        String prompt = newPrompt();
        UUID id = topics.known(prompt, 3, 1);
        review(Accounts.OWNER, id, "resolve", Map.of("reason", "mended")).then().statusCode(200);

        topics.tell(new Cluster(prompt, id).counting(4).at(2).in(ClusterState.REOPENED, 1));

        until(() -> owner().get(ONE, id).then().body("state", equalTo("reopened")));
        owner().get(ONE, id)
                .then()
                .body("review.state", equalTo("resolved")) // what somebody said last
                .body("review.reason", equalTo("mended"));
        review(Accounts.OWNER, id, "acknowledge", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("acknowledged"))
                .body("review.number", equalTo(2));
    }

    @Test
    void aReviewOfAClusterThatWasMergedIsOneOfTheClusterItIsNow() {
        String prompt = newPrompt();
        UUID old = topics.known(prompt, 3, 1);
        UUID now = topics.known(prompt, 5, 1);
        topics.tell(new Cluster(prompt, old).at(2).into(now));
        topics.tell(new Cluster(prompt, now).counting(8).at(2).with(old));
        until(() -> owner().get(ONE, old).then().body("id", equalTo(now.toString())));

        review(Accounts.OWNER, old, "resolve", Map.of())
                .then()
                .statusCode(200)
                .body("id", equalTo(now.toString()))
                .body("state", equalTo("resolved"));

        assertThat(topics.reviews(now, 1)).hasSize(1);
    }

    @Test
    void ofTwoAtTheSameTimeOneIsFirst() throws Exception {
        UUID id = topics.known(newPrompt(), 3, 1);

        List<Integer> statuses = atOnce(List.of(
                () -> review(Accounts.OWNER, id, "resolve", Map.of()).statusCode(),
                () -> review(Accounts.MEMBER, id, "resolve", Map.of()).statusCode(),
                () -> review(Accounts.OWNER, id, "resolve", Map.of()).statusCode()));

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(topics.reviews(id, 1)).extracting(ClusterReviewed::review).containsExactly(1L);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Integer>> answers = threads.invokeAll(calls);
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void tracesOfAClusterBecomeEntries() {
        String prompt = newPrompt();
        UUID id = EventIds.fresh();
        UUID alias = EventIds.fresh();
        Rows.change(
                dataSource,
                "insert into traces (project, prompt_name, trace_id, verdict, reasons, input, output, expected_output,"
                        + " recorded_at) select 'default', '" + prompt + "', '" + prompt
                        + "-' || n, 'failed', '[{\"kind\": \"mismatch\", \"detail\": \"d\"}]', '{\"message\": \"hi\"}', 'billing',"
                        + " 'refund', now() from generate_series(0, 5) as n");
        topics.members(prompt, id, prompt, 0, 2, 1);
        topics.members(prompt, alias, prompt, 2, 3, 1);
        topics.members(prompt, id, prompt + "-lost", 0, 1, 1);
        topics.tell(new Cluster(prompt, id).counting(3).at(2).with(alias));
        FailureTopics.awaitKnown(id);
        UUID dataset = DatasetClient.newDataset();

        pick(dataset, Map.of("prompt_name", prompt, "cluster_id", alias))
                .then()
                .statusCode(200)
                .body("added", equalTo(3));
        pick(dataset, Map.of("prompt_name", prompt, "cluster_id", id))
                .then()
                .body("added", equalTo(0))
                .body("already_there", equalTo(3));
        pick(dataset, Map.of("prompt_name", newPrompt(), "cluster_id", id))
                .then()
                .statusCode(404);
        pick(dataset, Map.of("prompt_name", prompt, "cluster_id", UUID.randomUUID()))
                .then()
                .statusCode(404);
        owner().get(ONE + "/traces?limit=2", id)
                .then()
                .body("total", equalTo(4))
                .body("items.trace_id", equalTo(List.of(prompt + "-2", prompt + "-1")))
                .body("items[0].verdict", equalTo("failed"))
                .body("items[0].reasons.kind", equalTo(List.of("mismatch")))
                .body("items[0].input.message", equalTo("hi"))
                .body("items[0].output", equalTo("billing"))
                .body("items[0].expected_output", equalTo("refund"));
        String next = owner().get(ONE + "/traces?limit=2", id).path("next_cursor");
        owner().get(ONE + "/traces?limit=2&cursor={cursor}", id, next)
                .then()
                .body("items.trace_id", equalTo(List.of(prompt + "-lost-0", prompt + "-0")))
                .body("items[0].output", nullValue())
                .body("next_cursor", nullValue());
    }

    private static Response pick(UUID dataset, Map<String, ?> choice) {
        return RegistryClient.post("/datasets/" + dataset + "/from-traces", choice);
    }

    private static Response review(String key, UUID id, String action, Map<String, ?> body) {
        return as(key).contentType(ContentType.JSON).body(body).post(ONE + "/" + action, id);
    }
}
