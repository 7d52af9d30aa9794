package dev.ratchet.e2e;

import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.Endpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Looks for canaries wherever the stack keeps or tells something. Each finding says where. */
final class StackSearch {
    private static final String DEAD_LETTERS = ".dlq";

    private final Endpoints endpoints;

    StackSearch(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** On all topics, internal ones too: keys, headers, and values but those of dead letters, which are exact on purpose. */
    List<String> inTopics() {
        List<String> findings = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            for (String topic : topics(consumer)) {
                records(consumer, topic).forEach(record -> {
                    String value = topic.endsWith(DEAD_LETTERS) ? "" : text(record.value());
                    note(findings, topic + " at " + record.offset(), text(record.key()) + headers(record) + value);
                });
            }
        }
        return findings;
    }

    private static Set<String> topics(KafkaConsumer<byte[], byte[]> consumer) {
        Set<String> topics = new TreeSet<>(consumer.listTopics().keySet());
        topics.removeIf(topic -> topic.startsWith("__") || topic.equals(Topic.Names.TRACES));
        return topics;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", endpoints.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** From the beginning to where the topic ends now. */
    private static List<ConsumerRecord<byte[], byte[]>> records(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }

    private static String headers(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder headers = new StringBuilder();
        record.headers().forEach(header -> headers.append(header.key()).append(text(header.value())));
        return headers.toString();
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** In every row of every table, as text. */
    List<String> inDatabases() {
        List<String> findings = new ArrayList<>();
        endpoints.databases().forEach((name, address) -> {
            try (Connection connection = DriverManager.getConnection(address)) {
                for (String table : tables(connection)) {
                    rows(connection, table).forEach(row -> note(findings, name + "." + table, row));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return findings;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, "select quote_ident(tablename) from pg_tables where schemaname = 'public'");
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        return strings(connection, "select t::text from " + table + " t");
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    List<String> inLogs(Path logs) {
        List<String> findings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(logs)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> note(findings, file.getFileName().toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(List<String> findings, String place, String text) {
        String track = Canaries.in(text);
        if (!track.isEmpty()) {
            int at = text.indexOf(track);
            findings.add(place + ": " + text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80)));
        }
    }
}
