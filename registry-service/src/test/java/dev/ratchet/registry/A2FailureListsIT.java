package dev.ratchet.registry;

import static dev.ratchet.registry.FailureTopics.awaitKnown;
import static dev.ratchet.registry.FailureTopics.time;
import static dev.ratchet.registry.FailureTopics.until;
import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.data.ClusterState;
import dev.ratchet.events.data.Diagnosis;
import dev.ratchet.events.data.ProblemKind;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.FailureTopics.Cluster;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A2: lists of clusters of failures, and who sees them. */
@QuarkusTest
class A2FailureListsIT {
    private static final String ONE = "/failures/clusters/{id}";

    @Inject
    DataSource dataSource;

    private final FailureTopics topics = new FailureTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void listsAreFilteredAndOrdered() {
        String prompt = newPrompt();
        UUID small = topics.known(prompt, 2, 30);
        UUID large = topics.known(prompt, 50, 10);
        UUID middle = EventIds.fresh();
        topics.tell(new Cluster(prompt, middle)
                .counting(9)
                .at(20)
                .in(ClusterState.REOPENED, 1)
                .because(new Diagnosis(ProblemKind.TOOL, "the order tool answers 500", null)));
        awaitKnown(middle);

        assertThat(ids("?prompt=" + prompt)).containsExactly(small, middle, large);
        assertThat(ids("?order=size&prompt=" + prompt)).containsExactly(large, middle, small);
        assertThat(ids("?state=reopened&prompt=" + prompt)).containsExactly(middle);
        assertThat(ids("?problem=tool&prompt=" + prompt)).containsExactly(middle);
        assertThat(ids("?problem=prompt&prompt=" + prompt)).isEmpty();
        assertThat(ids("?since=" + time(20) + "&prompt=" + prompt)).containsExactly(small, middle);
        assertThat(ids("?state=resolved&prompt=" + prompt)).isEmpty();
        owner().get("/failures")
                .then()
                .body("prompts.find { it.prompt_name == '" + prompt + "' }.clusters.open", equalTo(2))
                .body("prompts.find { it.prompt_name == '" + prompt + "' }.clusters.reopened", equalTo(1))
                .body("prompts.find { it.prompt_name == '" + prompt + "' }.unresolved_failures", equalTo(61));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last_seen", "size"})
    void aThousandClustersArePagedByAnIndex(String order) {
        String prompt = newPrompt();
        fill(prompt, 1_000);

        List<UUID> seen = new ArrayList<>();
        @Nullable String cursor = "";
        do {
            var page = owner().get(
                            "/failures/clusters?prompt={p}&order={o}&limit=200&cursor={c}", prompt, order, cursor)
                    .jsonPath();
            assertThat(page.getLong("total")).isEqualTo(1_000);
            page.getList("items.id", String.class).forEach(id -> seen.add(UUID.fromString(id)));
            cursor = page.getString("next_cursor");
        } while (cursor != null);

        assertThat(seen).hasSize(1_000).doesNotHaveDuplicates();
        String key = order.equals("size") ? "failures" : "last_seen";
        String after = order.equals("size") ? "500" : "'" + time(300) + "'";
        assertThat(Rows.plan(
                        dataSource,
                        "select * from failure_clusters where project = 'default' and merged_into is null"
                                + " and prompt_name = '" + prompt + "' and (" + key + ", id) < (" + after
                                + ", 'ffffffff-0000-0000-0000-000000000000') order by " + key
                                + " desc, id desc limit 51"))
                .contains("Index Scan using failure_clusters_")
                .doesNotContain("Sort");
        assertThat(Rows.plan(
                        dataSource,
                        "select * from failure_clusters where project = 'default' and merged_into is null order by "
                                + key + " desc, id desc limit 51"))
                .contains("Index Scan using failure_clusters_")
                .doesNotContain("Sort");
    }

    private void fill(String prompt, int clusters) {
        Rows.change(
                dataSource,
                "insert into failure_clusters (id, project, prompt_name, signature, label, told_count, distinct_units,"
                        + " first_seen, told_last_seen, samples, aliases, changed_at, state, review)"
                        + " select gen_random_uuid(), 'default', '" + prompt
                        + "', 's', 'l', n % 700, 1, t, t, '{}', '{}', t,"
                        + " 'open', 0 from (select n, timestamptz '" + time(0) + "' + n % 700 * interval '1 s' as t"
                        + " from generate_series(1, " + clusters + ") as n) as many");
        Rows.change(dataSource, "analyze failure_clusters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state=broken                 | state must be one of open, acknowledged, resolved, reopened
            problem=weather              | problem must be one of prompt, tool, data, model
            order=label                  | order must be one of last_seen, size
            since=yesterday              | since must be a time
            since=+1000000000-01-01T00:00:00Z | since must be a time
            limit=0                      | limit must be
            cursor=x                     | cursor must be
            """)
    void aListThatCannotBeMeantIs400(String query, String detail) {
        owner().urlEncodingEnabled(false)
                .get("/failures/clusters?" + query.replace("+", "%2B"))
                .then()
                .statusCode(400)
                .body("detail", containsString(detail));
    }

    @Test
    void whereNothingHasFailedThereIsNothing() throws SQLException {
        OtherProject project = OtherProject.create(dataSource);

        project.by("viewer")
                .get("/failures/clusters")
                .then()
                .body("items", equalTo(List.of()))
                .body("total", equalTo(0))
                .body("next_cursor", nullValue());
        project.by("viewer")
                .get("/failures")
                .then()
                .body("clusters.open", equalTo(0))
                .body("prompts", equalTo(List.of()));
        project.by("viewer").get(ONE, UUID.randomUUID()).then().statusCode(404);
        project.by("viewer").get(ONE, "no-id").then().statusCode(404);
        project.by("viewer").get("/failures/clusters?prompt=unheard-of").then().body("total", equalTo(0));
    }

    @Test
    void anotherProjectSeesNothing() throws SQLException {
        String prompt = newPrompt();
        UUID id = topics.known(prompt, 3, 1);
        UUID alias = EventIds.fresh();
        topics.tell(new Cluster(prompt, id).at(2).with(alias));
        until(() -> owner().get(ONE, alias).then().statusCode(200));
        OtherProject project = OtherProject.create(dataSource);

        for (UUID any : List.of(id, alias)) {
            project.by("owner").get(ONE, any).then().statusCode(404);
            project.by("owner").get(ONE + "/traces", any).then().statusCode(404);
            project.by("owner").body("{}").post(ONE + "/resolve", any).then().statusCode(404);
        }
        project.by("owner").get("/failures/clusters").then().body("total", equalTo(0));
        as(Accounts.VIEWER).get(ONE, id).then().statusCode(200);
    }

    @Test
    void belowTeamThereIsNoClosedLoop() throws SQLException {
        OtherProject project = OtherProject.create(dataSource);
        UUID id = EventIds.fresh();
        topics.tell(new Cluster("any", id).of(project.name()));
        until(() -> project.by("viewer").get(ONE, id).then().statusCode(200));
        project.putPlan("pro").then().statusCode(200);

        for (String path : List.of("/failures", "/failures/clusters", "/failures/clusters/" + id)) {
            project.by("viewer").get(path).then().statusCode(402).body("required_plan", equalTo("team"));
        }
        project.by("member")
                .body(Map.of())
                .post(ONE + "/acknowledge", id)
                .then()
                .statusCode(402);
    }

    private static List<UUID> ids(String query) {
        return owner().get("/failures/clusters" + query).jsonPath().getList("items.id", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }
}
