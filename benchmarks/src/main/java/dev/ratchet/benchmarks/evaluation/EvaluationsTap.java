package dev.ratchet.benchmarks.evaluation;

import dev.ratchet.events.EvaluationEvent;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What is told of evaluations, read as it comes and not kept. */
final class EvaluationsTap implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Queue<ConsumerRecord<byte[], byte[]>> read = new ArrayDeque<>();

    EvaluationsTap(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(Topic.Names.EVALUATIONS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    /** The next event of the type about the evaluation; what comes before it is passed over. */
    <E extends EvaluationEvent> E await(Class<E> type, UUID id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (read.isEmpty()) {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
            while (!read.isEmpty()) {
                Optional<E> event = event(read.remove(), type, id);
                if (event.isPresent()) {
                    return event.get();
                }
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " of " + id);
    }

    private static <E extends EvaluationEvent> Optional<E> event(
            ConsumerRecord<byte[], byte[]> record, Class<E> type, UUID id) {
        return TopicTap.envelope(record)
                .map(Envelope::event)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> event.key().equals(id.toString()))
                .findFirst();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
