package dev.ratchet.benchmarks.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A dataset of so many entries, no two alike, as the registry would tell it. */
record DatasetOnTopic(UUID id, int entries) {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    static DatasetOnTopic publish(String bootstrapServers, int entries)
            throws InterruptedException, ExecutionException {
        UUID id = EventIds.fresh();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = 0; i < entries; i++) {
                sent.add(producer.send(record(Envelope.of("registry-service", TIME, entry(id, i)))));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
        return new DatasetOnTopic(id, entries);
    }

    private static DatasetEntryStored entry(UUID dataset, int number) {
        return new DatasetEntryStored(
                dataset,
                EventIds.fresh(),
                "default",
                JsonNodeFactory.instance
                        .objectNode()
                        .put(
                                "message",
                                "Customer " + number + " asks where the money for order " + number * 7L + " is."),
                number % 2 == 0 ? "refund" : "billing",
                null,
                null,
                TIME);
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
