package dev.ratchet.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** E5: what nobody can read is put aside with its reason and its exact bytes, and the rest flows on. */
class BadInputIT {
    private static final String UNIQUE = Long.toString(System.nanoTime(), 36);

    private final Endpoints endpoints = RunningStack.endpoints();

    static Stream<Arguments> records() {
        byte[] huge = new byte[10 * 1024 * 1024];
        Arrays.fill(huge, (byte) 'x');
        return Stream.of(
                Arguments.of("not JSON", utf8("k1"), utf8("Hello, this is no JSON " + UNIQUE)),
                Arguments.of("a field is lacking", utf8("k2"), utf8("{\"trace_id\":\"" + UNIQUE + "\"}")),
                Arguments.of("10 MB", utf8("k3"), huge),
                Arguments.of("no key", null, goodTrace("no-key-" + UNIQUE)),
                Arguments.of(
                        "1,000 levels deep",
                        utf8("k5"),
                        utf8("{\"input\":" + "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000) + "}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void isDeadLetteredByMonitorAndHarnessAndTheNextTraceIsProcessed(String kind, byte @Nullable [] key, byte[] body) {
        String next = "next-" + kind.hashCode() + "-" + UNIQUE;
        try (TestPublisher publisher = new TestPublisher(endpoints.kafka());
                TopicTap monitor = letters("ratchet-monitor");
                TopicTap harness = letters("ratchet-ab-harness");
                TopicTap failures = new TopicTap(endpoints.kafka(), Topic.Names.FAILURES)) {

            publisher.publish(Topic.Names.TRACES, key, body, Map.of());
            publisher.publish(Topic.Names.TRACES, utf8(next), goodTrace(next), Map.of());

            Stream.of(monitor, harness).forEach(letters -> {
                ConsumerRecord<byte[], byte[]> letter =
                        letters.awaitRecord(record -> Arrays.equals(record.value(), body));
                assertThat(letter.key()).isEqualTo(key);
                assertThat(TopicTap.headers(letter).get("ratchet_dlq_reason")).isNotBlank();
            });
            failures.await(TraceFailed.class, failed -> failed.traceId().equals(next));
        }
    }

    private TopicTap letters(String group) {
        return new TopicTap(endpoints.kafka(), Topic.deadLetters(Topic.Names.TRACES, group));
    }

    /** A readable trace that failed, as its agent says. */
    private static byte[] goodTrace(String id) {
        return utf8("""
                {"trace_id":"%s","prompt_name":"bad-input-check","input":{"message":"hi"},"output":"x","outcome":"failed"}""".formatted(id));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
