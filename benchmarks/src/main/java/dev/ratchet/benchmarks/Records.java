package dev.ratchet.benchmarks;

import dev.ratchet.events.Event;
import dev.ratchet.events.wire.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Many events on their topics, as fast as the broker takes them. */
public final class Records {
    private Records() {}

    /** Publishes the events as fresh facts; returns when the broker has them all. */
    public static void publish(String bootstrapServers, String source, Instant time, Stream<? extends Event> events)
            throws InterruptedException, ExecutionException {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = events.map(
                            event -> producer.send(record(Envelope.of(source, time, event))))
                    .toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Envelope envelope) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                envelope.topic().topicName(), utf8(envelope.event().key()), envelope.body());
        envelope.headers().forEach((name, value) -> record.headers().add(name, utf8(value)));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
