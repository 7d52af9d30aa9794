package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TopicTap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class TracesIT {
    private final AgentConfig config =
            AgentConfig.of(EmbeddedKafka.bootstrapServers()).withSource("test-agent");

    @Test
    void traces_and_feedback_arrive_under_the_trace_id_with_cloudevents_headers() {
        TraceRecorded trace = trace("why?");
        TraceFeedback feedback = new TraceFeedback(
                trace.traceId(), "default", "helper", Outcome.FAILED, null, "41", null, "desk", Samples.NOW);

        try (TopicTap tap = tap();
                Traces traces = Traces.open(config)) {
            traces.publish(trace);
            traces.feedback(feedback);

            assertThat(tap.await(TraceRecorded.class, trace::equals)).isEqualTo(trace);
            assertThat(tap.await(TraceFeedback.class, feedback::equals)).isEqualTo(feedback);
            ConsumerRecord<byte[], byte[]> record = tap.awaitRecord(found -> isOf(found, trace));
            assertThat(TopicTap.headers(record))
                    .containsEntry("ce_type", "dev.ratchet.TraceRecorded.v1")
                    .containsEntry("ce_source", "test-agent")
                    .containsEntry("ce_subject", trace.traceId())
                    .containsEntry("ce_specversion", "1.0");
        }
    }

    @Test
    void closing_hands_over_what_waits() {
        List<TraceRecorded> sent =
                IntStream.range(0, 500).mapToObj(i -> trace("q" + i)).toList();

        Traces traces = Traces.open(config);
        try (traces) {
            assertThat(sent).allMatch(traces::publish);
        }

        assertThat(traces.counts()).isEqualTo(new TraceCounts(500, 0, 0, 0));
        try (TopicTap tap = tap()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> tap.events(TraceRecorded.class).containsAll(sent));
        }
    }

    @Test
    void many_threads_may_publish() {
        Traces traces = Traces.open(config);
        try (traces) {
            Stream.iterate(0, i -> i + 1).limit(400).parallel().forEach(i -> traces.publish(trace("p" + i)));
        }

        assertThat(traces.counts().published()).isEqualTo(400);
    }

    @Test
    void a_trace_over_the_limit_fails_and_the_next_one_passes() {
        Traces traces = Traces.open(config.withKafka(Map.of("compression.type", "none")));
        try (traces) {
            traces.publish(trace("x".repeat(EventReader.MAX_TRACE_BYTES + 100_000)));
            traces.publish(trace("small"));
        }

        assertThat(traces.counts()).isEqualTo(new TraceCounts(1, 0, 1, 0));
    }

    private static boolean isOf(ConsumerRecord<byte[], byte[]> record, TraceRecorded trace) {
        return record.key() != null && new String(record.key(), StandardCharsets.UTF_8).equals(trace.traceId());
    }

    private static TopicTap tap() {
        return new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES);
    }
}
