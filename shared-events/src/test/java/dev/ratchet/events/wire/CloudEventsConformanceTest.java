package dev.ratchet.events.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Event;
import dev.ratchet.events.Golden;
import dev.ratchet.events.wire.Received.Known;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our headers against the CloudEvents SDK, both ways. */
class CloudEventsConformanceTest {
    private static final Instant TIME = Instant.parse("2026-11-21T10:00:00.123Z");

    static List<Class<? extends Event>> eventTypes() {
        return EventCatalog.all();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void theSdkReadsWhatWeWrite(Class<? extends Event> type) {
        Envelope envelope = Envelope.of("registry-service", TIME, Golden.event(type));
        RecordHeaders headers = new RecordHeaders();
        envelope.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));

        CloudEvent read =
                KafkaMessageFactory.createReader(headers, envelope.body()).toEvent();

        assertThat(read.getSpecVersion()).hasToString("1.0");
        assertThat(read.getId()).isEqualTo(envelope.id().toString());
        assertThat(read.getType()).isEqualTo("dev.ratchet." + type.getSimpleName() + ".v1");
        assertThat(read.getSource()).isEqualTo(URI.create("registry-service"));
        assertThat(read.getSubject()).isEqualTo(envelope.event().key());
        assertThat(read.getTime()).isEqualTo(TIME.atOffset(ZoneOffset.UTC));
        assertThat(read.getDataContentType()).isEqualTo("application/json");
        assertThat(requireNonNull(read.getData()).toBytes()).isEqualTo(envelope.body());
        assertThat(read.getExtensionNames()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void weReadWhatTheSdkWrites(Class<? extends Event> type) {
        Envelope expected = Envelope.of("registry-service", TIME, Golden.event(type));
        CloudEvent written = CloudEventBuilder.v1()
                .withId(expected.id().toString())
                .withType(expected.type())
                .withSource(URI.create(expected.source()))
                .withSubject(expected.subject())
                .withTime(TIME.atOffset(ZoneOffset.ofHours(2)))
                .withData("application/json", expected.body())
                .build();
        ProducerRecord<Void, byte[]> message =
                KafkaMessageFactory.createWriter("any-topic").writeBinary(written);

        Received read = EventReader.read(
                expected.topic().topicName(), headers(message), new byte[] {1}, message.value(), Instant.EPOCH);

        assertThat(read).isEqualTo(new Known(expected));
    }

    private static Map<String, String> headers(ProducerRecord<Void, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(
                        header.key().toLowerCase(Locale.ROOT), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
