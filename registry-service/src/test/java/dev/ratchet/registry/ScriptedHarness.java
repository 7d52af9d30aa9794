package dev.ratchet.registry;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.EvaluationEvent;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationProgressed;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.EvaluationTotals;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The harness as far as the registry sees it: hears requests of evaluations and reports what a test wants. */
final class ScriptedHarness implements AutoCloseable {
    final TestPublisher facts = new TestPublisher(EmbeddedKafka.bootstrapServers());
    final TopicTap topic = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.EVALUATIONS);

    EvaluationRequested requested(String prompt) {
        return topic.await(
                EvaluationRequested.class, request -> request.promptName().equals(prompt));
    }

    /** The requests of a prompt, once there are so many. */
    List<EvaluationRequested> requested(String prompt, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> all(prompt).size() >= count);
        return all(prompt);
    }

    private List<EvaluationRequested> all(String prompt) {
        return topic.events(EvaluationRequested.class).stream()
                .filter(request -> request.promptName().equals(prompt))
                .toList();
    }

    <E extends EvaluationEvent> long count(Class<E> type, UUID id) {
        return topic.events(type).stream()
                .filter(event -> event.key().equals(id.toString()))
                .count();
    }

    /** Works on the next request of the prompt while the test waits for its own answer. */
    CompletableFuture<Void> onRequest(String prompt, Consumer<EvaluationRequested> work) {
        return CompletableFuture.runAsync(() -> work.accept(requested(prompt)));
    }

    void progress(UUID id, int done, int total) {
        facts.publish(new EvaluationProgressed(id, done, total, Facts.TIME));
    }

    Envelope examples(UUID id, int first, List<ExampleResult> results) {
        return facts.publish(new ExamplesEvaluated(id, null, first, results, Facts.TIME));
    }

    Envelope end(UUID id, EvaluationEnd end, @Nullable String reason, EvaluationTotals totals) {
        return facts.publish(new EvaluationCompleted(id, null, end, reason, totals, Facts.TIME));
    }

    /** Three of four passed. */
    void complete(EvaluationRequested request) {
        progress(request.evaluationId(), 2, request.entries());
        examples(
                request.evaluationId(),
                0,
                IntStream.range(0, 4).mapToObj(i -> result(i, i != 2)).toList());
        end(request.evaluationId(), EvaluationEnd.COMPLETED, null, totals(0.875, 0.004, 200));
    }

    static ExampleResult result(int number, @Nullable Boolean passed) {
        boolean good = Boolean.TRUE.equals(passed);
        return new ExampleResult(
                EventIds.derived("entry", number),
                JsonNodeFactory.instance.objectNode().put("message", "question " + number),
                "refund",
                good ? "refund" : "billing",
                Map.of("correctness", good ? 1.0 : 0.0, "format", 1.0),
                Map.of("correctness", "as a judge sees it"),
                good
                        ? List.of()
                        : List.of(new FailureReason(FailureKind.MISMATCH, "expected «refund», got «billing»", null)),
                true,
                good ? 1.0 : 0.5,
                passed,
                new Usage(40, 1),
                200,
                0.001,
                number % 2 == 1);
    }

    static EvaluationTotals totals(double overall, double costUsd, double latencyMs) {
        return new EvaluationTotals(
                4,
                3,
                1,
                0,
                4,
                overall,
                Map.of("correctness", 0.75, "format", 1.0),
                new Usage(160, 4),
                latencyMs,
                costUsd,
                costUsd / 2,
                4,
                2);
    }

    @Override
    public void close() {
        facts.close();
        topic.close();
    }
}
