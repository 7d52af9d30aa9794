package dev.ratchet.benchmarks.evaluation;

import dev.ratchet.events.EvaluationEvent;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Received;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
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
                if (event(read.remove()) instanceof EvaluationEvent event
                        && type.isInstance(event)
                        && event.key().equals(id.toString())) {
                    return type.cast(event);
                }
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " of " + id);
    }

    private static Object event(ConsumerRecord<byte[], byte[]> record) {
        Received received = EventReader.read(
                record.topic(),
                TopicTap.headers(record),
                record.key(),
                record.value(),
                Instant.ofEpochMilli(record.timestamp()));
        return received instanceof Received.Known known ? known.envelope().event() : received;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
