package dev.ratchet.testing;

import dev.ratchet.events.Event;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Publishes events, or any bytes, as a foreign client would; each call returns when the broker has the record. */
public final class TestPublisher implements AutoCloseable {
    private static final String SOURCE = "test";

    private final KafkaProducer<byte[], byte[]> producer;

    public TestPublisher(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "max.request.size",
                        Topic.MAX_RECORD_BYTES,
                        "buffer.memory",
                        64 * 1024 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Publishes the event as a fresh fact and returns its envelope. */
    public Envelope publish(Event event) {
        Envelope envelope = Envelope.of(SOURCE, Instant.now(), event);
        publish(envelope);
        return envelope;
    }

    public RecordMetadata publish(Envelope envelope) {
        return publish(envelope.topic().topicName(), text(envelope.event().key()), envelope.body(), envelope.headers());
    }

    public RecordMetadata publish(
            String topic, byte @Nullable [] key, byte @Nullable [] body, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> record.headers().add(name, text(value)));
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
