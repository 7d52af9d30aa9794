package dev.ratchet.harness.evaluations;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.EvaluationEvent;
import dev.ratchet.events.EvaluationEvent.EvaluationCancelled;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.EvaluationEvent.ExamplesEvaluated;
import dev.ratchet.events.Event;
import dev.ratchet.events.data.ExampleResult;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An evaluation with a dataset of its own, as the registry tells of it, and what the harness answers. */
final class EvaluationStory implements AutoCloseable {
    private static final Instant TIME = Instant.parse("2026-01-01T10:00:00Z");

    final UUID id = EventIds.fresh();
    final UUID datasetId = EventIds.fresh();
    final String prompt = "intent-" + id;
    private final TestPublisher publisher;
    private final TopicTap topic;

    EvaluationStory() {
        this(EmbeddedKafka.bootstrapServers());
    }

    EvaluationStory(String bootstrapServers) {
        publisher = new TestPublisher(bootstrapServers);
        topic = new TopicTap(bootstrapServers, Topic.Names.EVALUATIONS);
    }

    /** Entries whose cases are numbered from 0; even ones are refunds. */
    List<DatasetEntryStored> entries(int count) {
        return IntStream.range(0, count).mapToObj(this::entry).toList();
    }

    private DatasetEntryStored entry(int number) {
        String intent = number % 2 == 0 ? "refund" : "billing";
        ObjectNode input =
                JsonNodeFactory.instance.objectNode().put("message", "case " + number + " " + intent + " of " + prompt);
        return entry(input, intent);
    }

    DatasetEntryStored entry(ObjectNode input, @Nullable String expected) {
        return entry(input, expected, null);
    }

    DatasetEntryStored entry(ObjectNode input, @Nullable String expected, @Nullable JsonNode metadata) {
        return new DatasetEntryStored(datasetId, EventIds.fresh(), "default", input, expected, null, metadata, TIME);
    }

    EvaluationRequested requested(String marker, int entries, @Nullable Double budgetUsd) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        schema.putArray("enum").add("refund").add("billing");
        PromptSpec spec = new PromptSpec(
                "1.0.0",
                "Name the intent " + marker + " of {message}",
                null,
                schema,
                ModelSettings.DEFAULT,
                null,
                Grading.NONE);
        return requested(spec, entries, budgetUsd);
    }

    EvaluationRequested requested(PromptSpec spec, int entries, @Nullable Double budgetUsd) {
        return new EvaluationRequested(
                id, "default", prompt, spec, datasetId, entries, List.of(), budgetUsd, null, "ada", TIME);
    }

    Envelope tell(Event event) {
        return publisher.publish(event);
    }

    void tellAgain(Envelope envelope) {
        publisher.publish(envelope);
    }

    void cancel() {
        tell(new EvaluationCancelled(id, "ada", TIME));
    }

    EvaluationCompleted completed() {
        return topic.await(
                EvaluationCompleted.class, event -> event.evaluationId().equals(id));
    }

    <E extends EvaluationEvent> List<E> told(Class<E> type) {
        return topic.events(type).stream()
                .filter(event -> event.key().equals(id.toString()))
                .toList();
    }

    /** What a consumer is told that knows a repeat by its id, as all of them do. */
    <E extends EvaluationEvent> List<E> facts(Class<E> type) {
        Set<UUID> seen = new HashSet<>();
        return topic.envelopes().stream()
                .filter(envelope -> seen.add(envelope.id()))
                .map(Envelope::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<ExampleResult> results() {
        return told(ExamplesEvaluated.class).stream()
                .flatMap(batch -> batch.results().stream())
                .toList();
    }

    void awaitResults(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> results().size() >= count);
    }

    void staysCompletedOnce() {
        await().during(Duration.ofSeconds(1))
                .until(() -> told(EvaluationCompleted.class).size() == 1);
    }

    @Override
    public void close() {
        publisher.close();
        topic.close();
    }
}
