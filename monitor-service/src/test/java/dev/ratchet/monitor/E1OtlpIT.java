package dev.ratchet.monitor;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** E1: spans of the OpenTelemetry Collector on a real broker. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class E1OtlpIT {
    private static final String BROKER = EmbeddedKafka.bootstrapServers();

    @Test
    void spansInBothEncodingsAreTracesOnceAndBadRecordsAreDeadLetters() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        SpanData proto = SpanSamples.current("billing");
        SpanData json = SpanSamples.openInference("billing");
        byte[] bad = "no spans".getBytes(UTF_8);

        try (TestPublisher collector = new TestPublisher(BROKER);
                TopicTap traces = new TopicTap(BROKER, Topic.Names.TRACES);
                TopicTap failures = new TopicTap(BROKER, Topic.Names.FAILURES);
                TopicTap letters = new TopicTap(BROKER, "otlp_spans.ratchet-monitor.dlq")) {
            collector.publish("otlp_spans", null, bad, Map.of("x-collector", "c-1"));
            collector.publish("otlp_spans", null, SpanSamples.proto(proto), Map.of());
            collector.publish("otlp_spans", null, SpanSamples.proto(proto), Map.of());
            collector.publish("otlp_spans_json", null, SpanSamples.json(json), Map.of());

            failures.await(TraceFailed.class, failed -> failed.traceId().equals(SpanSamples.traceId(proto)));
            TraceRecorded inferred =
                    traces.await(TraceRecorded.class, trace -> trace.traceId().equals(SpanSamples.traceId(json)));
            assertThat(inferred.sessionId()).isEqualTo("talk-8");
            assertThat(failures.events(TraceFailed.class)).hasSize(1);
            ConsumerRecord<byte[], byte[]> letter = letters.awaitRecord(record -> true);
            assertThat(letter.value()).isEqualTo(bad);
            assertThat(TopicTap.headers(letter))
                    .containsEntry("x-collector", "c-1")
                    .containsEntry("ratchet_dlq_reason", "not spans of OTLP in protobuf");
        }
    }
}
