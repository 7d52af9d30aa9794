package dev.ratchet.registry;

import static dev.ratchet.registry.DatasetClient.count;
import static dev.ratchet.registry.DatasetClient.entry;
import static dev.ratchet.registry.DatasetClient.newDataset;
import static dev.ratchet.registry.DatasetClient.newName;
import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** C1: datasets and their entries. */
@QuarkusTest
class C1DatasetsIT {
    @Inject
    DataSource dataSource;

    private final DatasetClient datasets = new DatasetClient();

    @AfterEach
    void close() {
        datasets.close();
    }

    @Test
    void aDatasetIsMadeWithItsFirstEntriesAndTheyAreTold() {
        String name = newName();

        Response made = post(
                "/datasets",
                Map.of(
                        "name",
                        name,
                        "description",
                        "what customers ask",
                        "entries",
                        List.of(
                                Map.of(
                                        "input_data",
                                        Map.of("message", "Where is it?"),
                                        "expected_output",
                                        "shipping",
                                        "rubric",
                                        "one word",
                                        "metadata",
                                        Map.of("lang", "en")),
                                Map.of("input_data", Map.of("message", "Money back!")))));

        made.then()
                .statusCode(201)
                .body("name", equalTo(name))
                .body("description", equalTo("what customers ask"))
                .body("entry_count", equalTo(2))
                .body("created_by", equalTo("owner"))
                .header("Location", endsWith("/datasets/" + made.path("id")));
        UUID id = UUID.fromString(made.path("id"));
        owner().get("/datasets/{id}/entries", id)
                .then()
                .body("total", equalTo(2))
                .body("items[0].input_data.message", equalTo("Where is it?"))
                .body("items[0].expected_output", equalTo("shipping"))
                .body("items[0].rubric", equalTo("one word"))
                .body("items[0].metadata.lang", equalTo("en"))
                .body("items[0].source", equalTo("manual"))
                .body("items[1].metadata", nullValue());
        DatasetEntryStored told = datasets.stored(id, 2).stream()
                .filter(event -> event.rubric() != null)
                .findFirst()
                .orElseThrow();
        assertThat(told.project()).isEqualTo("default");
        assertThat(told.inputData()).hasToString("{\"message\":\"Where is it?\"}");
        assertThat(told.expectedOutput()).isEqualTo("shipping");
        assertThat(told.metadata()).hasToString("{\"lang\":\"en\"}");
    }

    @Test
    void anEmptyDatasetIsEmpty() {
        UUID id = newDataset();

        owner().get("/datasets/{id}", id).then().body("entry_count", equalTo(0)).body("description", nullValue());
        owner().get("/datasets/{id}/entries", id)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()))
                .body("next_cursor", nullValue());
    }

    @Test
    void namesAreUniqueAndMayChange() {
        String taken = newName();
        String other = newName();
        post("/datasets", Map.of("name", taken)).then().statusCode(201);
        String id = post("/datasets", Map.of("name", other, "description", "x")).path("id");

        post("/datasets", Map.of("name", taken))
                .then()
                .statusCode(409)
                .body("detail", containsString(taken + " already"));
        patch(id, Map.of("name", taken)).then().statusCode(409);
        patch(id, Map.of("name", other + "-2"))
                .then()
                .statusCode(200)
                .body("name", equalTo(other + "-2"))
                .body("description", equalTo("x"));
        patch(id, Map.of("description", "")).then().statusCode(200).body("description", nullValue());
        patch(id, Map.of("name", "a b")).then().statusCode(422).body("field", equalTo("name"));
    }

    private static Response patch(String id, Map<String, ?> body) {
        return owner().contentType(ContentType.JSON).body(body).patch("/datasets/{id}", id);
    }

    @Test
    void entriesAreAddedReplacedAndRemovedAndEachChangeIsTold() {
        UUID id = newDataset();

        Response added = post("/datasets/" + id + "/entries", entry("a", "1"));
        String entry = added.path("entries[0].id");
        added.then().statusCode(201).body("added", equalTo(1));
        post("/datasets/" + id + "/entries", Map.of("entries", List.of(entry("b", "2"), entry("c", "3"))))
                .then()
                .statusCode(201)
                .body("added", equalTo(2));
        owner().contentType(ContentType.JSON)
                .body("{\"input_data\": {\"message\": \"A\", \"count\": 3}, \"expected_output\": {\"total\": 2}}")
                .put("/datasets/{id}/entries/{entry}", id, entry)
                .then()
                .statusCode(200)
                .body("expected_output", equalTo("{\"total\":2}"));
        owner().delete("/datasets/{id}/entries/{entry}", id, entry).then().statusCode(204);

        owner().get("/datasets/{id}/entries/{entry}", id, entry).then().statusCode(404);
        owner().delete("/datasets/{id}/entries/{entry}", id, entry).then().statusCode(404);
        assertThat(count(id)).isEqualTo(2);
        assertThat(datasets.removed(id, 1)).containsExactly(UUID.fromString(entry));
        assertThat(datasets.stored(id, 4))
                .filteredOn(event -> event.entryId().equals(UUID.fromString(entry)))
                .extracting(event -> event.inputData().toString())
                .containsExactly("{\"message\":\"a\"}", "{\"message\":\"A\",\"count\":3}");
    }

    @Test
    void entriesArePagedInTheirOrder() {
        UUID id = newDataset(
                IntStream.range(0, 5).mapToObj(n -> entry("m" + n, "x")).toArray());

        Response first = owner().get("/datasets/{id}/entries?limit=3", id);
        Response second = owner().get("/datasets/{id}/entries?limit=3&cursor={cursor}", id, first.path("next_cursor"));

        assertThat(first.<List<String>>path("items.input_data.message")).containsExactly("m0", "m1", "m2");
        assertThat(second.<List<String>>path("items.input_data.message")).containsExactly("m3", "m4");
        second.then().body("total", equalTo(5)).body("next_cursor", nullValue());
        owner().get("/datasets/{id}/entries?cursor=nonsense", id).then().statusCode(400);
    }

    @Test
    void datasetsArePagedByName() {
        String prefix = newName();
        for (String end : List.of("b", "a", "c")) {
            post("/datasets", Map.of("name", prefix + end, "entries", List.of(entry("x", "y"))))
                    .then()
                    .statusCode(201);
        }

        Response page = owner().get("/datasets?limit=200");

        assertThat(page.<List<String>>path("items.name")).isSorted().contains(prefix + "a", prefix + "b", prefix + "c");
        page.then().body("items.find { it.name == '" + prefix + "a' }.entry_count", equalTo(1));
        String cursor = owner().get("/datasets?limit=1").path("next_cursor");
        owner().get("/datasets?limit=1&cursor={cursor}", cursor)
                .then()
                .statusCode(200)
                .body("items[0].name", not(equalTo(page.<String>path("items[0].name"))));
    }

    @Test
    void aRemovedDatasetIsGoneAtOnceAndItsEntriesAreToldToBe() {
        String name = newName();
        String id = post("/datasets", Map.of("name", name, "entries", List.of(entry("a", "1"), entry("b", "2"))))
                .path("id");
        List<String> entries = owner().get("/datasets/{id}/entries", id).path("items.id");

        owner().delete("/datasets/{id}", id).then().statusCode(204);

        owner().delete("/datasets/{id}", id).then().statusCode(404);
        for (String path : List.of("", "/entries", "/download", "/uploads", "/entries/" + entries.getFirst())) {
            owner().get("/datasets/" + id + path).then().statusCode(404);
        }
        post("/datasets/" + id + "/entries", entry("c", "3")).then().statusCode(404);
        owner().get("/datasets?limit=200").then().body("items.name", not(hasItem(name)));
        post("/datasets", Map.of("name", name)).then().statusCode(201);
        assertThat(datasets.removed(UUID.fromString(id), 2))
                .extracting(UUID::toString)
                .containsExactlyInAnyOrderElementsOf(entries);
        await().until(() -> rows("select count(*) from datasets where id = '" + id + "'") == 0);
    }

    static Stream<Arguments> thatCannotBeMeant() {
        Map<String, Object> good = entry("a", "1");
        return Stream.of(
                Arguments.of("{}", "input_data", "input_data is missing"),
                Arguments.of("{\"input_data\": 7}", "input_data", "must be a JSON object"),
                Arguments.of("{\"input_data\": {}, \"metadata\": []}", "metadata", "must be a JSON object"),
                Arguments.of("{\"input_data\": {\"a\": \"\\u0000\"}}", "input_data", "cannot be stored"),
                Arguments.of("{\"input_data\": {}, \"rubric\": \"\\ud800\"}", "rubric", "cannot be stored"),
                Arguments.of(Map.of("entries", List.of()), "entries", "entries is empty"),
                Arguments.of(Map.of("entries", List.of(good), "rubric", "x"), "entries", "not both"),
                Arguments.of(
                        Map.of("entries", List.of(good, Map.of())), "entries[1].input_data", "entries[1]: input_data"),
                Arguments.of(Map.of("entries", Collections.singletonList(null)), "entries[0]", "must be a JSON object"),
                Arguments.of(Map.of("entries", Collections.nCopies(1_001, good)), "entries", "more than 1000 entries"),
                Arguments.of(entry("x".repeat(300_000), "1"), "input_data", "the limit is 262144 (256 kB)"),
                Arguments.of(
                        "{\"input_data\": {\"a\": " + "[".repeat(95) + "]".repeat(95) + "}}",
                        "input_data",
                        "nested deeper than 90"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("thatCannotBeMeant")
    void anEntryThatCannotBeMeantIs422AndAddsNothing(Object body, String field, String detail) {
        UUID id = newDataset();

        post("/datasets/" + id + "/entries", body)
                .then()
                .statusCode(422)
                .body("field", equalTo(field))
                .body("detail", containsString(detail));

        assertThat(count(id)).isZero();
    }

    @Test
    void aDatasetWithABadEntryIsNotMade() {
        Map<String, Object> body = new HashMap<>(Map.of("name", newName()));
        body.put("entries", List.of(entry("a", "1"), Map.of("rubric", "x")));

        post("/datasets", body).then().statusCode(422).body("field", equalTo("entries[1].input_data"));
        body.remove("entries");
        post("/datasets", body).then().statusCode(201);
    }

    @Test
    void aDatasetThatIsFullTakesNoMore() {
        UUID id = newDataset();
        Rows.change(dataSource, "update datasets set entries = 999999 where id = '" + id + "'");
        Map<String, Object> two = Map.of("entries", List.of(entry("a", "1"), entry("b", "2")));

        post("/datasets/" + id + "/entries", two)
                .then()
                .statusCode(422)
                .body("field", equalTo("entries"))
                .body("detail", containsString("at most 1000000 entries"));
        DatasetClient.upload(id, DatasetClient.CSV, "message\na\nb\n")
                .then()
                .statusCode(422)
                .body("detail", containsString("at most 1000000 entries"));
        DatasetClient.upload(id, DatasetClient.CSV, "message\na\n").then().statusCode(201);

        assertThat(count(id)).isEqualTo(1_000_000);
    }

    @Test
    void anotherProjectSeesNothingAndAViewerOnlyReads() {
        UUID id = newDataset(entry("a", "1"));
        String stranger = Strangers.key(dataSource);
        String entry = owner().get("/datasets/{id}/entries", id).path("items[0].id");

        for (String path : List.of("", "/entries", "/entries/" + entry, "/download", "/uploads")) {
            as(stranger).get("/datasets/" + id + path).then().statusCode(404);
            as(Accounts.VIEWER).get("/datasets/" + id + path).then().statusCode(200);
        }
        as(stranger).get("/datasets").then().body("total", equalTo(0));
        as(stranger).delete("/datasets/{id}", id).then().statusCode(404);
        json(stranger)
                .body(entry("x", "y"))
                .post("/datasets/{id}/entries", id)
                .then()
                .statusCode(404);
        json(stranger)
                .body(entry("x", "y"))
                .put("/datasets/{id}/entries/{e}", id, entry)
                .then()
                .statusCode(404);
        as(stranger).delete("/datasets/{id}/entries/{e}", id, entry).then().statusCode(404);
        json(Accounts.VIEWER)
                .body(Map.of("name", newName()))
                .post("/datasets")
                .then()
                .statusCode(403);
        json(Accounts.VIEWER)
                .body(entry("x", "y"))
                .post("/datasets/{id}/entries", id)
                .then()
                .statusCode(403);
        as(Accounts.VIEWER).delete("/datasets/{id}", id).then().statusCode(403);
        as(Accounts.MEMBER)
                .delete("/datasets/{id}/entries/{e}", id, entry)
                .then()
                .statusCode(204);
    }

    private static RequestSpecification json(String key) {
        return as(key).contentType(ContentType.JSON);
    }

    @Test
    void changesAreAudited() {
        String name = newName();
        String id = post("/datasets", Map.of("name", name)).path("id");
        post("/datasets/" + id + "/entries", entry("a", "1"));
        owner().delete("/datasets/{id}", id);

        assertThat(rows("select count(*) from audit_log where actor = 'owner' and subject = 'dataset/" + name
                        + "' and action in ('create_dataset', 'add_dataset_entries', 'remove_dataset')"))
                .isEqualTo(3);
    }

    private long rows(String sql) {
        return Rows.count(dataSource, sql);
    }
}
