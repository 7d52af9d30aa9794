package dev.ratchet.benchmarks.clustering;

import dev.ratchet.events.MetricEvent.FailuresClustered;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.TopicTap;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts the failures whose clusters were told. */
final class ClusteredTap implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private long clustered;
    private long awaited;

    ClusteredTap(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(Topic.Names.METRICS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    /** How many a second the last three quarters of the next so many are. */
    double rate(int count) {
        long begun = awaitNanos(count / 4);
        long ended = awaitNanos(count - count / 4);
        return (count - count / 4) / ((ended - begun) / 1e9);
    }

    /** When the next so many were told. */
    long awaitNanos(int more) {
        awaited += more;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (clustered < awaited) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "only " + clustered + " of " + awaited + " failures found their clusters");
            }
            consumer.poll(Duration.ofMillis(20)).forEach(this::add);
        }
        return System.nanoTime();
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        clustered += TopicTap.envelope(record)
                .map(Envelope::event)
                .filter(FailuresClustered.class::isInstance)
                .map(FailuresClustered.class::cast)
                .mapToLong(told -> told.traces().size())
                .sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
