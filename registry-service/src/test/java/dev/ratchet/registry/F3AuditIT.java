package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.audit.AuditChain;
import dev.ratchet.events.audit.AuditRecord;
import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.events.audit.ChainWalk;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.registry.domain.AuditLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F3: an append-only audit log, hash-chained and verifiable. */
@QuarkusTest
class F3AuditIT {
    @Inject
    DataSource dataSource;

    @Inject
    AuditLog audit;

    private OtherProject project;

    @BeforeEach
    void ownProject() throws SQLException {
        project = OtherProject.create(dataSource);
    }

    @Test
    void aProjectWithoutDecisionsHasAWholeAndEmptyChain() {
        verification().body("ok", equalTo(true)).body("records", equalTo(0)).body("head", equalTo(AuditChain.ROOT));
        assertThat(export()).isEmpty();
        as(project.owner()).get("/audit").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void eachDecisionIsSealedToTheOneBeforeAndTheExportProvesIt() {
        decide("alpha", "beta", "gamma");

        ChainHead head =
                EventJson.readTrusted(as(project.member()).get("/audit/head").asString(), ChainHead.class);
        ChainWalk walk = new ChainWalk(head);
        export().forEach(walk::next);

        assertThat(walk.verdict()).isEmpty();
        assertThat(walk.reached()).isEqualTo(head).extracting(ChainHead::seq).isEqualTo(3L);
        assertThat(export())
                .extracting(AuditRecord::subject)
                .containsExactly("prompt/alpha/1.0.0", "prompt/beta/1.0.0", "prompt/gamma/1.0.0");
        verification()
                .body("ok", equalTo(true))
                .body("records", equalTo(3))
                .body("head", equalTo(head.hash()))
                .body("broken", nullValue());
    }

    @Test
    void decisionsAtTheSameMomentMakeOneChainWithoutGaps() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, 30)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> create("prompt-" + i).statusCode())
                    .toList();
            assertThat(threads.invokeAll(calls))
                    .allSatisfy(call -> assertThat(call.get()).isEqualTo(201));
        }

        assertThat(export())
                .extracting(AuditRecord::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList());
        verification().body("ok", equalTo(true)).body("records", equalTo(30));
    }

    @Test
    void whatIsNotCommittedIsNotDecided() {
        decide("alpha");

        create("alpha", "1.0.0").then().statusCode(409);
        QuarkusTransaction.begin();
        audit.append(entry("undone"));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> {
            audit.append(entry("first of two"));
            audit.append(entry("second of two"));
        });

        assertThat(export())
                .extracting(AuditRecord::action)
                .containsExactly("create_version", "first of two", "second of two");
        verification().body("ok", equalTo(true));
        assertThatThrownBy(() -> audit.append(entry("nowhere"))).isInstanceOf(TransactionRequiredException.class);
    }

    private AuditLog.Entry entry(String action) {
        return new AuditLog.Entry(project.name(), "test", action, "thing/1", null, Facts.TIME.plusNanos(1_999));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set actor = 'me' where project = '%s'",
                "delete from audit_log where project = '%s'",
                "truncate audit_log",
                "delete from audit_heads where project = '%s'",
                "truncate audit_heads",
                "update audit_heads set seq = seq - 1 where project = '%s'",
                "update audit_heads set hash = sha256('x') where project = '%s'"
            })
    void theDatabaseRefusesToChangeIt(String sql) {
        decide("alpha", "beta");

        assertThatThrownBy(() -> execute(sql.formatted(project.name())))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(append-only|from one record to the next).*");
        verification().body("ok", equalTo(true)).body("records", equalTo(2));
    }

    /** As somebody with all rights, who has switched the triggers off. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_log set actor = 'me' where seq = 2                        | changed       | 2",
                "update audit_log set reason = '' where seq = 4                         | changed       | 4",
                "update audit_log set at = at + interval '1 microsecond' where seq = 3  | changed       | 3",
                "update audit_log set hash = sha256('x') where seq = 4                  | changed       | 4",
                "delete from audit_log where seq = 1                                    | missing       | 1",
                "delete from audit_log where seq = 2                                    | missing       | 2",
                "delete from audit_log where seq = 4                                    | missing       | 4",
                "delete from audit_log where true                                       | missing       | 1",
                "update audit_heads set hash = sha256('x') where true                   | head_mismatch | 4",
                "update audit_heads set seq = 3 where true                              | head_mismatch | 3",
                "delete from audit_heads where true                                     | head_mismatch | 4"
            })
    void whatSomebodyChangesInSpiteOfThatIsFound(String sql, String kind, int seq) throws SQLException {
        decide("alpha", "beta", "gamma", "delta");

        tamper(sql);

        verification()
                .body("ok", equalTo(false))
                .body("broken.kind", equalTo(kind))
                .body("broken.seq", equalTo(seq));
    }

    @Test
    void recordsThatHaveChangedPlacesAreFound() throws SQLException {
        decide("alpha", "beta", "gamma", "delta");

        tamper("update audit_log set seq = seq + 10 where seq in (2, 3)");
        tamper("update audit_log set seq = 15 - seq where seq in (12, 13)");

        verification()
                .body("broken.kind", equalTo("out_of_order"))
                .body("broken.seq", equalTo(2))
                .body("broken.what", containsString("does not follow"))
                .body("records", equalTo(1));
    }

    private void tamper(String sql) throws SQLException {
        execute("set session_replication_role = replica; " + sql + " and project = '" + project.name()
                + "'; set session_replication_role = default");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theLogIsListedNewestFirstByPageAndFilter() {
        decide("alpha", "beta", "gamma");
        create("delta", null, project.member()).then().statusCode(201);

        Response first = as(project.member()).get("/audit?limit=3");
        first.then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.seq", equalTo(List.of(4, 3, 2)))
                .body("items[0].actor", equalTo("member"))
                .body("items[0].action", equalTo("create_version"))
                .body("items[0].reason", nullValue());
        as(project.member())
                .get("/audit?limit=3&cursor={cursor}", first.<String>path("next_cursor"))
                .then()
                .body("items.seq", equalTo(List.of(1)))
                .body("next_cursor", nullValue());
        as(project.owner()).get("/audit?subject=prompt/beta/1.0.0").then().body("items.seq", equalTo(List.of(2)));
        as(project.owner())
                .get("/audit?action=create_version&actor={name}", "member")
                .then()
                .body("items.seq", equalTo(List.of(4)));
        as(project.owner()).get("/audit?action=approve").then().body("total", equalTo(0));
    }

    @Test
    void aViewerSeesNothingOfItAMemberReadsAndAnOwnerVerifies() {
        decide("alpha");

        for (String path : List.of("/audit", "/audit/head", "/audit/export", "/audit/verification")) {
            as(Accounts.VIEWER).get(path).then().statusCode(403);
            as(project.owner()).get(path).then().statusCode(200);
        }
        as(project.member()).get("/audit/export").then().statusCode(403);
        as(project.member()).get("/audit/verification").then().statusCode(403);
        as(Accounts.OWNER)
                .get("/audit?subject=prompt/alpha/1.0.0&actor={name}", "owner")
                .then()
                .body("total", equalTo(0));
    }

    private void decide(String... prompts) {
        List.of(prompts).forEach(prompt -> create(prompt).then().statusCode(201));
    }

    private Response create(String prompt) {
        return create(prompt, null);
    }

    private Response create(String prompt, @Nullable String version) {
        return create(prompt, version, project.owner());
    }

    private static Response create(String prompt, @Nullable String version, String key) {
        Map<String, String> body = version == null
                ? Map.of("name", prompt, "template_text", "Which team? {message}")
                : Map.of("name", prompt, "template_text", "Which team? {message}", "version", version);
        return as(key).contentType(ContentType.JSON).body(body).post("/prompts");
    }

    private ValidatableResponse verification() {
        return as(project.owner()).get("/audit/verification").then().statusCode(200);
    }

    private List<AuditRecord> export() {
        return as(project.owner())
                .get("/audit/export")
                .then()
                .statusCode(200)
                .contentType("application/jsonl")
                .extract()
                .asString()
                .lines()
                .map(line -> EventJson.readTrusted(line, AuditRecord.class))
                .toList();
    }
}
