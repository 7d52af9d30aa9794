package dev.ratchet.registry;

import static dev.ratchet.registry.DatasetClient.newDataset;
import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.registry.application.traces.KeepTraces;
import dev.ratchet.registry.domain.traces.Traces;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** C1: the sample of traces, and datasets of them. */
@QuarkusTest
class C1TracesIT {
    private static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");

    @Inject
    DataSource dataSource;

    @Inject
    KeepTraces keeping;

    @Inject
    Traces traces;

    private final TestPublisher agents = new TestPublisher(EmbeddedKafka.bootstrapServers());
    private final DatasetClient datasets = new DatasetClient();

    @AfterEach
    void close() {
        agents.close();
        datasets.close();
    }

    @Test
    void tracesAreKeptWithTheirVerdictsAndToldNewestFirst() {
        String prompt = labelPrompt();
        String id = unique();
        agents.publish(trace(prompt, id + "-1", "billing", null, null));
        agents.publish(trace(prompt, id + "-2", "nonsense", null, null));
        Envelope twice = agents.publish(trace(prompt, id + "-3", "billing", null, Outcome.FAILED));
        agents.publish(twice);
        agents.publish(trace("nobody-knows-" + id, id + "-4", "billing", null, null));
        agents.publish(trace(prompt, id + "-5", "x".repeat(70_000), null, null));
        agents.publish(trace(prompt, id + "-6", "refund", "refund", null));

        awaitTotal(prompt, "", 4);

        owner().get("/traces?prompt={prompt}&verdict=failed", prompt)
                .then()
                .body("items.trace_id", equalTo(List.of(id + "-3", id + "-2")))
                .body("items[0].reasons.kind", equalTo(List.of("outcome")))
                .body("items[1].reasons.kind", equalTo(List.of("check")))
                .body("items[0].input.message", equalTo("hello"))
                .body(
                        "items[0].split",
                        equalTo(trace(prompt, id + "-3", "", null, null).split().wireName()))
                .body("items[0].session_id", nullValue());
        String cursor = owner().get("/traces?prompt={prompt}&limit=3", prompt).path("next_cursor");
        owner().get("/traces?prompt={prompt}&limit=3&cursor={cursor}", prompt, cursor)
                .then()
                .body("items.trace_id", equalTo(List.of(id + "-1")))
                .body("next_cursor", nullValue());
        owner().get("/traces/{id}", id + "-1").then().statusCode(200).body("verdict", equalTo("passed"));
        owner().get("/traces/{id}", id + "-4").then().statusCode(404);
        owner().get("/traces/{id}", id + "-5").then().statusCode(404);
    }

    @Test
    void whatBecomesKnownLaterChangesTheVerdict() {
        String prompt = RegistryClient.newPrompt(); // nothing to judge by
        String id = unique();
        agents.publish(trace(prompt, id, "billing", null, null));
        awaitTotal(prompt, "unjudged", 1);

        Envelope feedback =
                agents.publish(new TraceFeedback(id, "default", prompt, null, 0.5, "refund", null, "support", TIME));
        agents.publish(feedback);
        agents.publish(new TraceFeedback(id + "-unknown", "default", prompt, Outcome.OK, null, null, null, null, TIME));

        awaitTotal(prompt, "failed", 1);
        owner().get("/traces/{id}", id)
                .then()
                .body("expected_output", equalTo("refund"))
                .body("score", equalTo(0.5f))
                .body("reasons.kind", equalTo(List.of("mismatch")));
        agents.publish(new TraceFeedback(id, "default", prompt, null, null, "billing", null, null, TIME));
        awaitTotal(prompt, "passed", 1);
    }

    @Test
    void failedTracesBecomeEntriesOnce() {
        String prompt = labelPrompt();
        String id = unique();
        agents.publish(trace(prompt, id + "-1", "nonsense", "refund", null));
        agents.publish(trace(prompt, id + "-2", "nonsense", null, null));
        agents.publish(trace(prompt, id + "-3", "billing", null, null));
        awaitTotal(prompt, "", 3);
        UUID dataset = newDataset();

        pick(dataset, Map.of("prompt_name", prompt, "verdict", "failed", "limit", 1))
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("already_there", equalTo(0));
        pick(dataset, Map.of("prompt_name", prompt, "verdict", "failed"))
                .then()
                .body("added", equalTo(1))
                .body("already_there", equalTo(1));
        pick(dataset, Map.of("prompt_name", prompt, "trace_ids", List.of(id + "-3", id + "-1", "gone")))
                .then()
                .body("added", equalTo(1))
                .body("already_there", equalTo(1))
                .body("not_kept", equalTo(1));

        owner().get("/datasets/{id}/entries", dataset)
                .then()
                .body("items.source_trace_id", equalTo(List.of(id + "-2", id + "-1", id + "-3")))
                .body("items.source", equalTo(List.of("trace", "trace", "trace")))
                .body("items[1].expected_output", equalTo("refund"))
                .body("items[0].expected_output", nullValue())
                .body("items[1].input_data.message", equalTo("hello"))
                .body("items[1].metadata.verdict", equalTo("failed"))
                .body("items[1].metadata.prompt_name", equalTo(prompt))
                .body(
                        "items[1].metadata.split",
                        equalTo(trace(prompt, id + "-1", "", null, null).split().wireName()));
        assertThat(datasets.stored(dataset, 3))
                .extracting(DatasetEntryStored::metadata)
                .allSatisfy(metadata -> assertThat(String.valueOf(metadata)).contains("\"split\":"));
        pick(dataset, Map.of("prompt_name", prompt, "since", "2099-01-01T00:00:00Z"))
                .then()
                .body("added", equalTo(0));
    }

    @Test
    void aChoiceThatCannotBeMeantIs422() {
        UUID dataset = newDataset();

        pick(dataset, Map.of()).then().statusCode(422).body("field", equalTo("prompt_name"));
        pick(dataset, Map.of("prompt_name", "p", "verdict", "bad"))
                .then()
                .statusCode(422)
                .body("field", equalTo("verdict"));
        pick(dataset, Map.of("prompt_name", "p", "limit", 1_001)).then().statusCode(422);
        pick(UUID.randomUUID(), Map.of("prompt_name", "p")).then().statusCode(404);
        owner().get("/traces").then().statusCode(400).body("detail", containsString("prompt is missing"));
        owner().get("/traces?prompt=p&verdict=bad").then().statusCode(400);
    }

    @Test
    void aFloodIsSampledAndTheSampleIsTrimmed() {
        String prompt = labelPrompt();
        String id = unique();
        for (int i = 0; i < 200; i++) {
            TraceRecorded trace = trace(prompt, id + "-" + i, "billing", null, null);
            QuarkusTransaction.requiringNew().run(() -> keeping.keep(trace, Instant.now()));
        }
        long kept = total(prompt, "passed");

        assertThat(kept).isBetween(60L, 120L);
        String older =
                "insert into traces (project, prompt_name, trace_id, verdict, reasons, input, output, recorded_at)"
                        + " select 'default', '" + prompt
                        + "', 'old-' || n, 'passed', '[]', '{}', 'x', now() - interval '1 day'"
                        + " from generate_series(1, 1000) as n";
        Rows.change(dataSource, older);
        Rows.change(dataSource, older.replace("'passed'", "'failed'").replace("'old-'", "'failed-'"));
        QuarkusTransaction.requiringNew().run(() -> traces.trim(1_000));

        assertThat(total(prompt, "passed")).isEqualTo(1_000);
        assertThat(total(prompt, "failed")).isEqualTo(1_000);
        owner().get("/traces/{id}", id + "-0").then().statusCode(200);
    }

    @Test
    void anotherProjectSeesNothingAndAViewerPicksNothing() {
        String prompt = labelPrompt();
        String id = unique();
        String stranger = Strangers.key(dataSource);
        agents.publish(trace(prompt, id, "billing", null, null));
        awaitTotal(prompt, "", 1);
        UUID dataset = newDataset();

        as(stranger).get("/traces?prompt={prompt}", prompt).then().body("total", equalTo(0));
        as(stranger).get("/traces/{id}", id).then().statusCode(404);
        as(Accounts.VIEWER).get("/traces/{id}", id).then().statusCode(200);
        as(Accounts.VIEWER)
                .contentType(ContentType.JSON)
                .body(Map.of("prompt_name", prompt))
                .post("/datasets/{id}/from-traces", dataset)
                .then()
                .statusCode(403);
    }

    private static Response pick(UUID dataset, Map<String, ?> choice) {
        return post("/datasets/" + dataset + "/from-traces", choice);
    }

    private static void awaitTotal(String prompt, String verdict, long total) {
        await("kept traces of " + prompt)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> total(prompt, verdict) == total);
    }

    private static long total(String prompt, String verdict) {
        return owner().get("/traces?prompt={prompt}&verdict={verdict}", prompt, verdict)
                .jsonPath()
                .getLong("total");
    }

    /** A prompt whose answers are one of two words. */
    private static String labelPrompt() {
        String name = "labels-" + unique();
        post(
                        "/prompts",
                        Map.of(
                                "name",
                                name,
                                "template_text",
                                "Label it: {message}",
                                "output_schema",
                                Map.of("type", "string", "enum", List.of("billing", "refund"))))
                .then()
                .statusCode(201);
        return name;
    }

    private static String unique() {
        return "t-" + System.nanoTime();
    }

    private static TraceRecorded trace(
            String prompt, String id, String output, @Nullable String expected, @Nullable Outcome outcome) {
        return new TraceRecorded(
                id,
                null,
                "default",
                prompt,
                "1.0.0",
                null,
                null,
                JsonNodeFactory.instance.objectNode().put("message", "hello"),
                output,
                expected,
                outcome,
                null,
                null,
                "m",
                null,
                20L,
                null,
                null,
                null);
    }
}
