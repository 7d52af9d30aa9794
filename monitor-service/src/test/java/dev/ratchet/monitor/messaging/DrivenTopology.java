package dev.ratchet.monitor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.events.Event;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Received;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.monitor.Samples;
import dev.ratchet.monitor.domain.AlertSettings;
import dev.ratchet.monitor.domain.MonitorSettings;
import dev.ratchet.redaction.RedactionSettings;
import dev.ratchet.redaction.Redactor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology without a broker, under a clock that the test turns. */
final class DrivenTopology implements AutoCloseable {
    static final MonitorSettings SETTINGS = new MonitorSettings(
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofHours(1),
            10_000,
            20,
            Duration.ofSeconds(5),
            new AlertSettings(Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofMinutes(5)));

    static final SpanTopics SPANS = new SpanTopics(Optional.of("otlp_spans"), Optional.of("otlp_spans_json"));

    private static final Redactor REDACTOR = Redactor.of(RedactionSettings.DEFAULT);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final List<Envelope> published = new ArrayList<>();
    private Instant now = Samples.START;

    DrivenTopology(Path stateDirectory) {
        Properties properties = new Properties();
        properties.put("application.id", MonitorTopology.APPLICATION_ID);
        properties.put("bootstrap.servers", "none:1");
        properties.put("state.dir", stateDirectory.toString());
        properties.put("rocksdb.config.setter", BoundedMemory.class.getName());
        properties.put("statestore.cache.max.bytes", "0");
        driver = new TopologyTestDriver(
                new MonitorTopology(SETTINGS, REDACTOR, new MonitorMetrics(meters), () -> now).build(SPANS),
                properties,
                now);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    Envelope publish(Event event) {
        Envelope envelope = Envelope.of("test", now, event);
        publish(envelope);
        return envelope;
    }

    void publish(Envelope envelope) {
        publish(envelope, now);
    }

    void publish(Envelope envelope, Instant time) {
        send(
                envelope.topic().topicName(),
                envelope.event().key().getBytes(UTF_8),
                envelope.body(),
                envelope.headers(),
                time);
    }

    void send(String topic, byte @Nullable [] key, byte[] body, Map<String, String> headers) {
        send(topic, key, body, headers, now);
    }

    private void send(String topic, byte @Nullable [] key, byte[] body, Map<String, String> headers, Instant time) {
        TestInputTopic<byte[], byte[]> input =
                driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
        input.pipeInput(new TestRecord<>(key, body, WireHeaders.of(headers), time));
    }

    /** All that was published so far, of this type. */
    <E extends Event> List<E> events(Class<E> type) {
        return envelopes(type).stream()
                .map(envelope -> type.cast(envelope.event()))
                .toList();
    }

    List<Envelope> envelopes(Class<? extends Event> type) {
        for (String topic :
                List.of(Topic.Names.TRACES, Topic.Names.FAILURES, Topic.Names.METRICS, Topic.Names.DEPLOYMENTS)) {
            output(topic).readRecordsToList().forEach(record -> published.add(decoded(topic, record)));
        }
        return published.stream()
                .filter(envelope -> type.isInstance(envelope.event()))
                .toList();
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        List<TestRecord<byte[], byte[]>> letters = new ArrayList<>();
        Stream.concat(MonitorTopology.DEAD_LETTERS.stream(), SPANS.deadLetters().stream())
                .forEach(topic -> letters.addAll(output(topic).readRecordsToList()));
        return letters;
    }

    double count(String thing) {
        return meters.counter("ratchet.monitor." + thing).count();
    }

    double spans(String result) {
        return meters.counter("ratchet.monitor.spans", "result", result).count();
    }

    double letters(String topic) {
        return meters.counter("ratchet.dead.letters", "topic", topic, "group", "ratchet-monitor")
                .count();
    }

    /** All that stands on the internal topics, and in the store of recent traces, as text. */
    List<String> stored() {
        List<String> stored = new ArrayList<>();
        for (String topic : driver.producedTopicNames()) {
            if (topic.startsWith(MonitorTopology.APPLICATION_ID)) {
                output(topic).readRecordsToList().forEach(record -> stored.add(text(record)));
            }
        }
        return stored;
    }

    private static String text(TestRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8) + WireHeaders.text(record.headers());
    }

    private TestOutputTopic<byte[], byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Envelope decoded(String topic, TestRecord<byte[], byte[]> record) {
        Received received = EventReader.read(
                topic, WireHeaders.text(record.headers()), record.key(), record.value(), record.getRecordTime());
        if (received instanceof Received.Known known) {
            return known.envelope();
        }
        throw new AssertionError("not one of our events: " + received);
    }

    @Override
    public void close() {
        driver.close();
    }
}
