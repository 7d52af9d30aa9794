package dev.ratchet.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.Fate;
import dev.ratchet.harness.domain.examples.HeldOutTraces;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store of held-out traces keeps of the traces topic. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class A3HeldOutIT {
    private final Scenario scenario = new Scenario();

    @Inject
    HeldOutTraces heldOut;

    private TestPublisher publisher;

    @BeforeEach
    void connect() {
        publisher = new TestPublisher(EmbeddedKafka.bootstrapServers());
    }

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    @Test
    void onlySelectAndTestTracesAreKept() {
        List<TraceRecorded> select = scenario.traces(Split.SELECT, 2);
        List<TraceRecorded> test = scenario.traces(Split.TEST, 3);

        scenario.traces(Split.PROPOSE, 4).forEach(publisher::publish);
        Stream.concat(select.stream(), test.stream()).forEach(publisher::publish);

        await().until(() -> kept(Split.SELECT).size() == 2 && kept(Split.TEST).size() == 3);
        assertThat(kept(Split.PROPOSE)).isEmpty();
        assertThat(kept(Split.TEST))
                .extracting(Example::traceId)
                .containsExactlyElementsOf(
                        test.reversed().stream().map(TraceRecorded::traceId).toList());
    }

    @Test
    void aTraceDeliveredTwiceIsKeptOnceAndKeepsItsLabel() {
        TraceRecorded trace = scenario.traces(Split.TEST, 1).getFirst();
        publisher.publish(trace);
        publisher.publish(feedback(trace, "billing"));
        publisher.publish(trace);
        TraceRecorded marker = scenario.traces(Split.TEST, 1).getFirst();

        publisher.publish(marker);

        await().until(() -> label(marker) != null && "billing".equals(label(trace)));
        assertThat(kept(Split.TEST)).hasSize(2);
    }

    @Test
    void theNewestAreKept() {
        List<TraceRecorded> traces = scenario.traces(Split.TEST, 150);

        traces.forEach(publisher::publish);

        await().until(() -> label(traces.getLast()) != null && kept(Split.TEST).size() == 120);
        assertThat(kept(Split.TEST))
                .extracting(Example::traceId)
                .containsExactlyElementsOf(traces.subList(30, 150).reversed().stream()
                        .map(TraceRecorded::traceId)
                        .toList());
    }

    @Test
    void aFloodOfOneKindLeavesTheOthersTheirShare() {
        Instant time = Instant.parse("2026-01-01T10:00:00Z");
        PromptKey prompt = new PromptKey("default", scenario.prompt());
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 10; i++) {
                heldOut.keep(prompt, example("old-wrong-" + i, "yes"), "", Fate.WRONG, time.plusSeconds(i));
            }
            for (int i = 0; i < 100; i++) {
                heldOut.keep(prompt, example("right-" + i, "yes"), "", Fate.RIGHT, time.plusSeconds(1_000 + i));
                heldOut.keep(prompt, example("unlabelled-" + i, null), "", Fate.UNKNOWN, time.plusSeconds(2_000 + i));
            }
        });

        int gone = QuarkusTransaction.requiringNew().call(() -> heldOut.trim(prompt, Split.TEST, 60));

        assertThat(gone).isEqualTo(150);
        assertThat(keptIds("old-wrong-")).hasSize(10);
        assertThat(keptIds("right-"))
                .hasSize(25)
                .contains("right-99", "right-75")
                .doesNotContain("right-74");
        assertThat(keptIds("unlabelled-")).hasSize(25).contains("unlabelled-99", "unlabelled-75");
    }

    private List<String> keptIds(String prefix) {
        return kept(Split.TEST).stream()
                .map(Example::traceId)
                .filter(id -> id.startsWith(prefix))
                .toList();
    }

    private static Example example(String id, @Nullable String expected) {
        return new Example(
                id, id, Split.TEST, JsonNodeFactory.instance.objectNode().put("message", id), expected);
    }

    @Test
    void feedbackForATraceThatIsNotHeldOutChangesNothing() {
        TraceRecorded trace = scenario.traces(Split.PROPOSE, 1).getFirst();
        TraceRecorded next = scenario.traces(Split.TEST, 1).getFirst();

        publisher.publish(feedback(trace, "billing"));
        publisher.publish(next);

        await().until(() -> label(next) != null);
        assertThat(kept(Split.PROPOSE)).isEmpty();
    }

    static Stream<byte[]> poison() {
        return Stream.of(
                bytes("this is no JSON"),
                bytes("{\"trace_id\":\"x\"}"),
                bytes("[".repeat(1_000) + "]".repeat(1_000)),
                bytes("{\"trace_id\":\"x\",\"prompt_name\":\"p\",\"output\":\"o\",\"input\":{\"m\":\""
                        + "y".repeat(10_000_000) + "\"}}"));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void whatCannotBeReadGoesToTheDeadLettersAndTheNextTraceIsKept(byte[] body) {
        String key = UUID.randomUUID().toString();
        TraceRecorded next = scenario.traces(Split.TEST, 1).getFirst();

        publisher.publish(Topic.Names.TRACES, bytes(key), body, Map.of());
        publisher.publish(next);

        await().until(() -> label(next) != null);
        try (TopicTap letters = new TopicTap(
                EmbeddedKafka.bootstrapServers(), Topic.deadLetters(Topic.Names.TRACES, "ratchet-ab-harness"))) {
            ConsumerRecord<byte[], byte[]> letter =
                    letters.awaitRecord(record -> new String(record.key(), StandardCharsets.UTF_8).equals(key));
            assertThat(letter.value()).isEqualTo(body);
            assertThat(TopicTap.headers(letter).get("ratchet_dlq_reason")).isNotBlank();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TraceFeedback feedback(TraceRecorded trace, String expected) {
        return new TraceFeedback(
                trace.traceId(), trace.project(), trace.promptName(), null, null, expected, null, null, null);
    }

    private @Nullable String label(TraceRecorded trace) {
        return kept(trace.split()).stream()
                .filter(example -> example.traceId().equals(trace.traceId()))
                .findFirst()
                .map(Example::expectedOutput)
                .orElse(null);
    }

    private List<Example> kept(Split split) {
        HeldOutTraces.Wanted wanted =
                new HeldOutTraces.Wanted(new PromptKey("default", scenario.prompt()), split, false, Set.of());
        return QuarkusTransaction.requiringNew().call(() -> heldOut.find(wanted, 1_000, 5));
    }
}
