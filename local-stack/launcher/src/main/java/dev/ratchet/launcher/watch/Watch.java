package dev.ratchet.launcher.watch;

import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Follows the topics without a consumer group, so that it leaves no trace in the broker. */
public final class Watch {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration DIGEST_EVERY = Duration.ofSeconds(1);

    private final String bootstrapServers;
    private final WatchOptions options;
    private final LineFormat format;

    public Watch(String bootstrapServers, WatchOptions options, LineFormat format) {
        this.bootstrapServers = bootstrapServers;
        this.options = options;
        this.format = format;
    }

    /** Prints until it is no longer wanted. */
    public void follow(Consumer<String> out, BooleanSupplier wanted) {
        WatchPrinter printer = new WatchPrinter(options, format, out);
        try (KafkaConsumer<byte[], byte[]> consumer = open()) {
            long lastDigest = System.nanoTime();
            while (wanted.getAsBoolean()) {
                consumer.poll(POLL).forEach(record -> show(printer, record));
                if (System.nanoTime() - lastDigest > DIGEST_EVERY.toNanos()) {
                    printer.tick(Instant.now());
                    lastDigest = System.nanoTime();
                }
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = options.topics().stream()
                .map(Topic::topicName)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        if (options.fromBeginning()) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        }
        return consumer;
    }

    private static void show(WatchPrinter printer, ConsumerRecord<byte[], byte[]> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        printer.show(
                record.topic(),
                at,
                EventReader.read(record.topic(), headers(record), record.key(), record.value(), at));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            byte[] value = header.value();
            if (value != null) {
                headers.put(header.key().toLowerCase(Locale.ROOT), new String(value, StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
