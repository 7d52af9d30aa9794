package dev.ratchet.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls the plug while spans flow; one of the two encodings is switched off, and its topic is not asked for. */
class E1OtlpCrashIT {
    private static final int RECORDS = 600;
    private static final int SPANS = RECORDS * 2;
    private static final String BROKER = EmbeddedKafka.bootstrapServers();
    private static final Map<String, String> PROTO_ONLY = Map.of("RATCHET_MONITOR_OTLP_JSON_TOPIC", "");

    @TempDir
    Path disk;

    @TempDir
    Path otherDisk;

    @Test
    void eachSpanIsOneTraceAndNoneIsLost() throws Exception {
        try (TestPublisher collector = new TestPublisher(BROKER);
                TopicTap traces = new TopicTap(BROKER, Topic.Names.TRACES);
                TopicTap failures = new TopicTap(BROKER, Topic.Names.FAILURES)) {
            for (int i = 0; i < RECORDS; i++) {
                byte[] record = SpanSamples.proto(SpanSamples.current("billing"), SpanSamples.current("billing"));
                collector.publish("otlp_spans", null, record, Map.of());
            }

            MonitorProcess first = new MonitorProcess(BROKER, disk, PROTO_ONLY);
            try {
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(10))
                        .until(() -> !traces.records().isEmpty());
            } finally {
                first.kill();
            }
            try (MonitorProcess last = new MonitorProcess(BROKER, otherDisk, PROTO_ONLY)) {
                assertThat(last.isAlive()).isTrue();
                await().atMost(Duration.ofSeconds(90))
                        .until(() -> failures.events(TraceFailed.class).size() >= SPANS);
            }

            assertThat(traces.events(TraceRecorded.class))
                    .hasSize(SPANS)
                    .extracting(TraceRecorded::traceId)
                    .doesNotHaveDuplicates();
            assertThat(failures.events(TraceFailed.class))
                    .hasSize(SPANS)
                    .extracting(TraceFailed::traceId)
                    .doesNotHaveDuplicates();
            assertThat(topics()).contains("otlp_spans").doesNotContain("otlp_spans_json");
        }
    }

    private static Set<String> topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            return admin.listTopics().names().get();
        }
    }
}
