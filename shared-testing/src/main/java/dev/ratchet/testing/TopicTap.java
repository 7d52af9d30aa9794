package dev.ratchet.testing;

import dev.ratchet.events.Event;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Received;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** Reads a topic from its beginning with a plain consumer, as an operator would, and keeps every record. */
public final class TopicTap implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<ConsumerRecord<byte[], byte[]>> records = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread reader;
    private volatile boolean closed;

    public TopicTap(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader = Thread.ofPlatform().daemon().name("tap-" + topic).start(this::read);
    }

    private void read() {
        try (consumer) {
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        } catch (WakeupException e) {
            // closed
        }
    }

    /** All records so far; those of one partition in order. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        return List.copyOf(records);
    }

    /** All readable events so far. */
    public List<Envelope> envelopes() {
        return records.stream().flatMap(TopicTap::envelope).toList();
    }

    public <E extends Event> List<E> events(Class<E> type) {
        return envelopes().stream()
                .map(Envelope::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Waits for the first event of the type that fits; at most a minute. */
    public <E extends Event> E await(Class<E> type, Predicate<E> fits) {
        return await(type, fits, PATIENCE);
    }

    public <E extends Event> E await(Class<E> type, Predicate<E> fits, Duration patience) {
        return awaitFirst(() -> events(type).stream().filter(fits), type.getSimpleName(), patience);
    }

    /** Waits for the first record that fits; at most a minute. */
    public ConsumerRecord<byte[], byte[]> awaitRecord(Predicate<ConsumerRecord<byte[], byte[]>> fits) {
        return awaitFirst(() -> records.stream().filter(fits), "a record", PATIENCE);
    }

    private static <T> T awaitFirst(Supplier<Stream<T>> found, String what, Duration patience) {
        return Awaitility.await("no " + what + " that fits")
                .pollInterval(Duration.ofMillis(50))
                .atMost(patience)
                .until(() -> found.get().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** The event of a record with all that was sent with it; none where it cannot be read. */
    public static Stream<Envelope> envelope(ConsumerRecord<byte[], byte[]> record) {
        Received received = EventReader.read(
                record.topic(),
                headers(record),
                record.key(),
                record.value(),
                Instant.ofEpochMilli(record.timestamp()));
        return received instanceof Received.Known known ? Stream.of(known.envelope()) : Stream.of();
    }

    public static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
