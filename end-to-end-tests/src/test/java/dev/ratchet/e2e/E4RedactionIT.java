package dev.ratchet.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** E4: secrets that agents publish are found nowhere but on the topic that they were published to. */
class E4RedactionIT {
    private static final String UNIQUE = Long.toString(System.nanoTime(), 36);
    private static final String PROMPT = "canaries-" + UNIQUE;
    private static final String RUBRIC = "It is about canaries, " + UNIQUE;
    private static final int OF_EACH = 20;

    /** So many that candidates are written for them. */
    private static final int FAILED = 160;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Endpoints endpoints = RunningStack.endpoints();
    private final StackSearch search = new StackSearch(endpoints);
    private final List<TraceRecorded> passed = new ArrayList<>();
    private final List<TraceRecorded> failed = new ArrayList<>();
    private final List<TraceRecorded> told = new ArrayList<>();
    private final List<TraceRecorded> judged = new ArrayList<>();

    @Test
    void noCanaryLeavesTheTracesTopic() {
        Map<String, Object> prompt = Map.of(
                "name",
                PROMPT,
                "template_text",
                "Answer " + PROMPT + ": {message}",
                "metadata",
                Map.of("rubric", RUBRIC));
        assertThat(RunningStack.owner().post("/prompts", prompt).status()).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> count("ab_harness", "live_prompts") == 1);
        try (TestPublisher publisher = new TestPublisher(endpoints.kafka());
                TopicTap failures = new TopicTap(endpoints.kafka(), Topic.Names.FAILURES);
                TopicTap letters =
                        new TopicTap(endpoints.kafka(), Topic.deadLetters(Topic.Names.TRACES, "ratchet-monitor"))) {
            publish(publisher);
            String garbage = "canary.yellow@leak.example is no JSON, " + UNIQUE;
            publisher.publish(Topic.Names.TRACES, bytes("bad-" + UNIQUE), bytes(garbage), Map.of());

            failed.forEach(trace ->
                    failures.await(TraceFailed.class, event -> event.traceId().equals(trace.traceId()), PATIENCE));
            told.forEach(trace ->
                    failures.await(TraceFailed.class, event -> event.traceId().equals(trace.traceId()), PATIENCE));
            letters.awaitRecord(record -> new String(record.value(), StandardCharsets.UTF_8).equals(garbage));
            awaitStores();
            awaitModelRequests();

            theFailureCanStillBeRead(failures);
        }
        assertThat(search.inTopics()).isEmpty();
        assertThat(search.inDatabases()).isEmpty();
        assertThat(search.inLogs(RunningStack.home().logs())).isEmpty();
    }

    private void publish(TestPublisher publisher) {
        for (int i = 0; i < OF_EACH; i++) {
            passed.add(trace("passed-" + i, Canaries.sentence(), Outcome.OK, null));
            told.add(trace("told-" + i, null, null, null));
            judged.add(trace("judged-" + i, null, null, null));
        }
        for (int i = 0; i < FAILED; i++) {
            failed.add(trace(
                    "failed-" + i, "something else", Outcome.FAILED, new TraceError("Refused", Canaries.sentence())));
        }
        List.of(passed, failed, told, judged).forEach(traces -> traces.forEach(publisher::publish));
        told.forEach(trace -> publisher.publish(new TraceFeedback(
                trace.traceId(),
                "default",
                PROMPT,
                Outcome.FAILED,
                0.1,
                "not " + Canaries.sentence(),
                Canaries.sentence(),
                Canaries.EMAIL,
                null)));
    }

    private static TraceRecorded trace(
            String name, @Nullable String expected, @Nullable Outcome outcome, @Nullable TraceError error) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("message", Canaries.sentence());
        Canaries.WRITTEN.forEach(input::put);
        return new TraceRecorded(
                name + "-" + UNIQUE,
                name + Canaries.EMAIL,
                "default",
                PROMPT,
                "1.0.0",
                null,
                null,
                input,
                Canaries.sentence(),
                expected,
                outcome,
                null,
                error,
                null,
                null,
                null,
                null,
                null,
                input.deepCopy());
    }

    /** Everything that is to be stored is: the search must not find nothing because nothing has come yet. */
    private void awaitStores() {
        List<TraceRecorded> all = new ArrayList<>(passed);
        all.addAll(failed);
        all.addAll(told);
        all.addAll(judged);
        long heldOut =
                all.stream().filter(trace -> trace.split() != Split.PROPOSE).count();
        assertThat(heldOut).isPositive();
        await().atMost(PATIENCE).until(() -> count("ab_harness", "heldout_traces") == heldOut);
        await().atMost(PATIENCE).until(() -> count("registry", "traces") == all.size());
        await().atMost(PATIENCE)
                .until(() -> count("registry", "traces", " and expected_output like 'not %'") == told.size());
    }

    /** The model is asked what the failures come from, for candidates, and how good an answer is. */
    private static void awaitModelRequests() {
        Stream.of("cluster_diagnosis", "<already_tried>", RUBRIC)
                .forEach(sign -> ModelRequests.await(PATIENCE, sign, UNIQUE, "[EMAIL_1]"));
    }

    private long count(String database, String table) {
        return count(database, table, "");
    }

    private long count(String database, String table, String and) {
        try (Connection connection =
                DriverManager.getConnection(endpoints.databases().get(database))) {
            String sql = "select count(*) from " + table + " where prompt_name = '" + PROMPT + "'" + and;
            return Long.parseLong(StackSearch.strings(connection, sql).getFirst());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void theFailureCanStillBeRead(TopicTap failures) {
        TraceFailed failure = failures.await(
                TraceFailed.class,
                event -> event.traceId().equals(failed.getFirst().traceId()));
        assertThat(failure.input().path("message").textValue())
                .startsWith("[EMAIL_1]; [PHONE_1]; [CARD_1]; [IBAN_1]; [NATIONAL_ID_1]")
                .isEqualTo(failure.output());
        assertThat(failure.input().path("email").textValue()).isEqualTo("[EMAIL_1]");
        assertThat(failure.split()).isEqualTo(failed.getFirst().split());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
