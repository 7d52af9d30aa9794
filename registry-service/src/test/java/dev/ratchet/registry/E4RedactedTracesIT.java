package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** E4: the sample of traces that people look at holds no secrets, and verdicts rest on the texts as they came. */
@QuarkusTest
class E4RedactedTracesIT {
    private static final String JANE = "jane.doe@canary.example";

    private final TestPublisher agents = new TestPublisher(EmbeddedKafka.bootstrapServers());
    private final String prompt = "addresses-" + Long.toString(System.nanoTime(), 36);

    @AfterEach
    void close() {
        agents.close();
    }

    @Test
    void aTraceIsJudgedAsItCameAndStoredRedacted() {
        promptWhoseAnswersAreAddresses();
        agents.publish(trace("t-1-" + prompt, JANE, JANE, null));
        agents.publish(trace("t-2-" + prompt, "ask " + JANE, null, new TraceError("Refused", "by " + JANE)));
        awaitTotal("passed", 1);
        awaitTotal("failed", 1);

        String one = owner().get("/traces/{id}", "t-1-" + prompt)
                .then()
                .body("input.message", equalTo("I am [EMAIL_1]"))
                .body("output", equalTo("[EMAIL_1]"))
                .body("expected_output", equalTo("[EMAIL_1]"))
                .extract()
                .asString();
        String two = owner().get("/traces/{id}", "t-2-" + prompt)
                .then()
                .body("output", equalTo("ask [EMAIL_1]"))
                .body("error.message", equalTo("by [EMAIL_1]"))
                .body("reasons[0].detail", equalTo("Refused: by [EMAIL_1]"))
                .body("reasons.kind", equalTo(List.of("error", "check")))
                .extract()
                .asString();
        assertThat(one + two).doesNotContain("canary");
    }

    @Test
    void feedbackIsJoinedInTheWordsOfTheTraceAndDoesNotAskTheChecksAgain() {
        promptWhoseAnswersAreAddresses();
        String id = "t-3-" + prompt;
        agents.publish(trace(id, JANE, null, null));
        awaitTotal("passed", 1);

        agents.publish(new TraceFeedback(id, "default", prompt, null, null, JANE, null, null, null));
        agents.publish(new TraceFeedback(id, "default", prompt, null, 0.9, null, null, null, null));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> owner().get("/traces/{id}", id)
                        .then()
                        .body("score", equalTo(0.9f))
                        .body("expected_output", equalTo("[EMAIL_1]"))
                        .body("verdict", equalTo("passed")));
        agents.publish(new TraceFeedback(id, "default", prompt, null, null, "bob@canary.example", null, null, null));
        awaitTotal("failed", 1);
        owner().get("/traces/{id}", id)
                .then()
                .body("expected_output", equalTo("[EMAIL_2]"))
                .body("reasons.kind", equalTo(List.of("mismatch")));
    }

    private void promptWhoseAnswersAreAddresses() {
        Map<String, String> schema = Map.of("type", "string", "pattern", "^[a-z.]+@[a-z.]+$");
        post("/prompts", Map.of("name", prompt, "template_text", "Whose? {message}", "output_schema", schema))
                .then()
                .statusCode(201);
    }

    private void awaitTotal(String verdict, int total) {
        await("kept traces of " + prompt)
                .atMost(Duration.ofSeconds(30))
                .until(() -> owner().get("/traces?prompt={prompt}&verdict={verdict}", prompt, verdict)
                                .jsonPath()
                                .getInt("total")
                        == total);
    }

    private TraceRecorded trace(String id, String output, @Nullable String expected, @Nullable TraceError error) {
        return new TraceRecorded(
                id,
                null,
                "default",
                prompt,
                "1.0.0",
                null,
                null,
                JsonNodeFactory.instance.objectNode().put("message", "I am " + JANE),
                output,
                expected,
                null,
                null,
                error,
                "m",
                null,
                20L,
                null,
                null,
                null);
    }
}
