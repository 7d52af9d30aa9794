package dev.ratchet.registry;

import static dev.ratchet.registry.FailureTopics.awaitKnown;
import static dev.ratchet.registry.FailureTopics.time;
import static dev.ratchet.registry.FailureTopics.until;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.FailureTopics.Cluster;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A2: clusters of failures as people see them, from what the clustering tells. */
@QuarkusTest
class A2FailuresIT {
    private static final String ONE = "/failures/clusters/{id}";

    @Inject
    DataSource dataSource;

    private final FailureTopics topics = new FailureTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aClusterIsToldWithAllThatIsKnownOfIt() {
        String prompt = newPrompt();
        UUID id = topics.known(prompt, 12, 5);
        topics.tell(new Cluster(prompt, id)
                .counting(20)
                .at(6)
                .because(new Diagnosis(ProblemKind.PROMPT, "the labels are not named", "no list of labels")));

        until(() -> owner().get(ONE, id).then().body("count", equalTo(20)));
        owner().get(ONE, id)
                .then()
                .body("id", equalTo(id.toString()))
                .body("prompt_name", equalTo(prompt))
                .body("signature", equalTo("mismatch:intent"))
                .body("label", equalTo("refunds taken for billing"))
                .body("distinct_units", equalTo(7))
                .body("first_seen", equalTo(time(0)))
                .body("last_seen", equalTo(time(6)))
                .body("state", equalTo("open"))
                .body("review", nullValue())
                .body("diagnosis.problem", equalTo("prompt"))
                .body("diagnosis.reason", equalTo("the labels are not named"))
                .body("diagnosis.root_cause", equalTo("no list of labels"))
                .body("deployments", equalTo(List.of()))
                .body("aliases", equalTo(List.of()))
                .body("sample_trace_ids", equalTo(List.of("trace-1")));
    }

    @Test
    void whatIsToldTwiceOrLateChangesNothing() {
        String prompt = newPrompt();
        UUID id = EventIds.fresh();
        Envelope first = topics.tell(new Cluster(prompt, id).counting(5).at(5));
        topics.tell(first);
        topics.tell(new Cluster(prompt, id).counting(9).at(9));
        topics.tell(new Cluster(prompt, id).counting(5).at(5)); // the same words as another event
        topics.tell(first);
        awaitKnown(topics.known(prompt, 1, 1)); // read after all of them

        owner().get(ONE, id).then().body("count", equalTo(9)).body("last_seen", equalTo(time(9)));
    }

    @Test
    void membersMayComeBeforeTheirClusterTwiceAndLate() {
        String prompt = newPrompt();
        UUID id = EventIds.fresh();
        UUID other = topics.known(prompt, 1, 1);
        topics.members(prompt, id, prompt, 0, 30, 40);
        topics.members(prompt, id, prompt, 0, 30, 40);
        topics.members(prompt, other, prompt, 0, 30, 39); // was told of earlier
        topics.tell(new Cluster(prompt, id).counting(20).at(20));
        awaitKnown(id);

        owner().get(ONE, id)
                .then()
                .body("count", equalTo(30)) // more than the clustering has told so far
                .body("last_seen", equalTo(time(29)));
        owner().get(ONE + "/traces", id)
                .then()
                .body("total", equalTo(30))
                .body("items[0].trace_id", equalTo(prompt + "-29"))
                .body("items[0].failed_at", equalTo(time(29)))
                .body("items[0].input", nullValue())
                .body("items[0].verdict", nullValue());
        owner().get(ONE + "/traces", other).then().body("total", equalTo(0));
    }

    @Test
    void aMemberThatIsMovedIsCountedWhereItIs() {
        String prompt = newPrompt();
        UUID from = topics.known(prompt, 1, 1);
        UUID to = topics.known(prompt, 1, 1);
        topics.members(prompt, from, prompt, 0, 10, 20);
        topics.members(prompt, to, prompt, 4, 10, 21);

        until(() -> owner().get(ONE, to).then().body("count", equalTo(6)));
        owner().get(ONE, from).then().body("count", equalTo(4));
    }

    @Test
    void onlyTheNewestMembersAreKept() {
        String prompt = newPrompt();
        UUID id = topics.known(prompt, 5_000, 1);

        topics.members(prompt, id, prompt, 0, 1_100, 2_000);

        until(() -> owner().get(ONE + "/traces", id).then().body("total", equalTo(1_000)));
        owner().get(ONE, id).then().body("count", equalTo(5_000));
        owner().get(ONE + "/traces", id).then().body("items[0].trace_id", equalTo(prompt + "-1099"));
    }

    @Test
    void aClusterThatWasMergedAnswersAsTheOneItIsNow() {
        String prompt = newPrompt();
        UUID first = topics.known(prompt, 3, 1);
        UUID second = topics.known(prompt, 5, 1);
        UUID third = topics.known(prompt, 9, 1);
        topics.members(prompt, first, prompt, 0, 3, 1);
        topics.tell(new Cluster(prompt, first).counting(3).at(2).into(second));
        topics.tell(new Cluster(prompt, second).counting(8).at(2).with(first));
        topics.tell(new Cluster(prompt, second).counting(8).at(3).into(third));
        UUID unheard = EventIds.fresh();
        topics.tell(new Cluster(prompt, third).counting(17).at(3).with(first, second, unheard));

        until(() -> owner().get(ONE, first).then().body("count", equalTo(17)));
        for (UUID alias : List.of(first, second, third, unheard)) {
            owner().get(ONE, alias)
                    .then()
                    .body("id", equalTo(third.toString()))
                    .body("aliases", equalTo(List.of(first.toString(), second.toString(), unheard.toString())));
        }
        owner().get("/failures/clusters?prompt={prompt}", prompt)
                .then()
                .body("items.id", equalTo(List.of(third.toString())))
                .body("total", equalTo(1));
        // those that the clustering has not told of again are members still
        owner().get(ONE + "/traces", second).then().body("total", equalTo(3));
    }

    @Test
    void mergesThatGoRoundInARingEnd() {
        String prompt = newPrompt();
        UUID one = topics.known(prompt, 3, 1);
        UUID other = topics.known(prompt, 3, 1);
        topics.tell(new Cluster(prompt, one).at(2).into(other));
        topics.tell(new Cluster(prompt, other).at(2).into(one));

        until(() ->
                owner().get("/failures/clusters?prompt={prompt}", prompt).then().body("total", equalTo(0)));

        owner().get(ONE, one).then().statusCode(200);
    }

    @Test
    void deploymentsThatAnswerToAClusterAreToldWithIt() {
        String prompt = newPrompt();
        UUID deployment;
        try (RegistryClient registry = new RegistryClient()) {
            deployment = registry.propose(prompt, "Better: {message}");
        }
        UUID id = Facts.cluster(deployment, 12).clusterId();
        UUID taken = topics.known(prompt, 1, 1);
        topics.tell(new Cluster(prompt, id).counting(13).at(20));
        awaitKnown(id);

        owner().get(ONE, id)
                .then()
                .body("deployments.id", equalTo(List.of(deployment.toString())))
                .body("deployments.status", equalTo(List.of("proposed")))
                .body("deployments.candidate_version", equalTo(List.of("1.1.0")));
        topics.tell(new Cluster(prompt, id).counting(13).at(21).into(taken));
        topics.tell(new Cluster(prompt, taken).counting(14).at(21).with(id));
        until(() -> owner().get(ONE, taken).then().body("deployments.id", equalTo(List.of(deployment.toString()))));
    }

    @Test
    void whatIsOlderThanTheTopicIsForgotten() {
        String prompt = newPrompt();
        UUID id = topics.known(prompt, 3, 1);
        topics.members(prompt, id, prompt, 0, 3, 3);
        until(() -> owner().get(ONE + "/traces", id).then().body("total", equalTo(3)));

        Rows.change(
                dataSource,
                "update failure_cluster_members set failed_at = now() - interval '91 days' where trace_id = '" + prompt
                        + "-2'");
        until(() -> owner().get(ONE + "/traces", id).then().body("total", equalTo(2)));
        owner().get(ONE, id).then().body("last_seen", equalTo(time(1)));
        Rows.change(
                dataSource,
                "update failure_clusters set told_last_seen = now() - interval '91 days', newest_member = null where id = '"
                        + id + "'");

        until(() -> owner().get(ONE, id).then().statusCode(404));
    }

    @Test
    void aRebuildFromTheTopicEndsWhereItWasAndKeepsReviews() {
        String prompt = newPrompt();
        UUID id = topics.known(prompt, 3, 1);
        topics.members(prompt, id, prompt, 0, 5, 3);
        until(() -> owner().get(ONE, id).then().body("count", equalTo(5)));
        RegistryClient.post("/failures/clusters/" + id + "/resolve", "{}")
                .then()
                .statusCode(200);
        String before = owner().get(ONE, id).asString();

        Rows.change(dataSource, "delete from failure_clusters where id = '" + id + "'");
        Rows.change(dataSource, "delete from failure_cluster_members where cluster_id = '" + id + "'");
        topics.members(prompt, id, prompt, 0, 5, 3);
        topics.tell(new Cluster(prompt, id).counting(3).at(1));
        awaitKnown(id);

        assertThat(owner().get(ONE, id).asString()).isEqualTo(before);
        assertThat(topics.reviews(id, 1)).hasSize(1);
    }
}
