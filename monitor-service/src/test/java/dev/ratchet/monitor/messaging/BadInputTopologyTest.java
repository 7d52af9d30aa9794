package dev.ratchet.monitor.messaging;

import static dev.ratchet.monitor.Samples.failing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.wire.EventJson;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTopologyTest {
    private static final byte[] KEY = "t-bad".getBytes(UTF_8);
    private static final String TRACES = "ratchet.traces.v1";

    @TempDir
    Path state;

    private DrivenTopology topology;

    @BeforeEach
    void start() {
        topology = new DrivenTopology(state);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    /** @param reason part of what a person should read */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bad(String name, byte @Nullable [] key, byte[] body, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> badInput() {
        String deep = "{\"trace_id\":\"t\",\"prompt_name\":\"p\",\"output\":\"o\",\"input\":" + "{\"a\":".repeat(1_000)
                + "1" + "}".repeat(1_000) + "}";
        byte[] large = new byte[10 * 1024 * 1024];
        large[0] = '{';
        return Stream.of(
                new Bad("not JSON", KEY, "hello {".getBytes(UTF_8), "not JSON"),
                new Bad("missing field", KEY, "{\"trace_id\":\"t\",\"input\":{}}".getBytes(UTF_8), "prompt_name"),
                new Bad("10 MB body", KEY, large, "the limit is"),
                new Bad("null key", null, EventJson.write(failing("t-1")), "no key"),
                new Bad("1,000-deep nesting", KEY, deep.getBytes(UTF_8), "nested deeper"),
                new Bad("not UTF-8", KEY, new byte[] {(byte) 0xc3, 0x28}, "UTF-8"),
                new Bad("empty", KEY, new byte[0], "empty"));
    }

    @ParameterizedTest
    @MethodSource
    void badInput(Bad bad) {
        topology.send(TRACES, bad.key(), bad.body(), Map.of("x-agent", "a-7"));
        topology.publish(failing("t-next"));

        assertThat(topology.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(bad.key());
            assertThat(letter.value()).isEqualTo(bad.body());
            assertThat(WireHeaders.text(letter.headers()))
                    .containsEntry("x-agent", "a-7")
                    .containsEntry("ratchet_dlq_topic", TRACES)
                    .containsEntry("ratchet_dlq_partition", "0")
                    .containsEntry("ratchet_dlq_offset", "0")
                    .containsEntry("ratchet_dlq_group", "ratchet-monitor")
                    .containsEntry("ratchet_dlq_time", topology.now().toString())
                    .hasEntrySatisfying(
                            "ratchet_dlq_reason", reason -> assertThat(reason).contains(bad.reason()));
        });
        assertThat(topology.events(TraceFailed.class)).hasSize(1);
        assertThat(topology.count("unreadable")).isEqualTo(1);
    }

    @Test
    void anUnknownTypeIsCountedAndLeftAlone() {
        topology.send(TRACES, KEY, "{}".getBytes(UTF_8), Map.of("ce_type", "dev.ratchet.FromTheFuture.v9"));

        assertThat(topology.deadLetters()).isEmpty();
        assertThat(topology.count("unknown")).isEqualTo(1);
    }

    @Test
    void anUnreadableTransitionGoesToTheDeadLettersOfItsTopic() {
        topology.send("ratchet.deployments.v1", KEY, "{}".getBytes(UTF_8), Map.of());

        assertThat(topology.deadLetters())
                .extracting(letter -> WireHeaders.text(letter.headers()).get("ratchet_dlq_topic"))
                .containsExactly("ratchet.deployments.v1");
    }

    @Test
    void aReDrivenLetterCarriesOneReasonOnly() {
        Map<String, String> old = Map.of("ratchet_dlq_reason", "old", "ratchet_dlq_topic", "elsewhere");

        topology.send(TRACES, KEY, "no".getBytes(UTF_8), old);

        TestRecord<byte[], byte[]> letter = topology.deadLetters().getFirst();
        assertThat(letter.headers().headers("ratchet_dlq_reason")).hasSize(1);
        assertThat(WireHeaders.text(letter.headers())).containsEntry("ratchet_dlq_topic", TRACES);
    }

    @Test
    void whatGrewBeyondARecordsLimitIsCutAndSaysSo() {
        byte[] body = new byte[20 * 1024 * 1024];

        topology.send(TRACES, KEY, body, Map.of());

        assertThat(topology.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).hasSize(16 * 1024 * 1024);
            assertThat(WireHeaders.text(letter.headers()))
                    .containsEntry("ratchet_dlq_cut_from_bytes", Integer.toString(body.length));
        });
    }
}
