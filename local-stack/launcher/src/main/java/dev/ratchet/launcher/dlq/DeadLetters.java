package dev.ratchet.launcher.dlq;

import dev.ratchet.launcher.process.StackFailure;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The dead letters of a cluster as they are at the time of opening: what comes later is not read. One partition is read after
 * the other, so that each reading has the same order.
 */
public final class DeadLetters implements AutoCloseable {
    /** Its committed offsets tell what was re-driven; nobody ever joins it. */
    static final String GROUP = "ratchet-dlq-redrive";

    private static final Pattern NAME = Pattern.compile(".+\\.ratchet-[a-z-]+\\.dlq");
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Set<String> topics;
    private final Map<TopicPartition, Long> ends;

    private DeadLetters(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        this.topics = Set.copyOf(consumer.listTopics().keySet());
        List<TopicPartition> partitions = topics.stream()
                .filter(NAME.asMatchPredicate())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        this.ends = new TreeMap<>(ORDER);
        this.ends.putAll(consumer.endOffsets(partitions));
    }

    /**
     * @param patience how long a broker may take to answer
     * @throws StackFailure where none answers, or the address is none
     */
    public static DeadLetters open(String bootstrapServers, Duration patience) {
        try {
            KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                    settings(bootstrapServers, patience), new ByteArrayDeserializer(), new ByteArrayDeserializer());
            try {
                return new DeadLetters(consumer);
            } catch (RuntimeException e) {
                consumer.close();
                throw e;
            }
        } catch (org.apache.kafka.common.errors.TimeoutException e) {
            throw new StackFailure(
                    "no broker has answered at " + bootstrapServers + " within " + patience.toSeconds() + " s", e);
        } catch (KafkaException e) {
            throw new StackFailure("cannot use '" + bootstrapServers + "' as the address of a broker", e);
        }
    }

    private static Map<String, Object> settings(String bootstrapServers, Duration patience) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                GROUP,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(patience.toMillis()),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                50,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                8 * 1024 * 1024);
    }

    /** The partitions of dead letters, in the order in which they are read. */
    public List<TopicPartition> partitions() {
        return List.copyOf(ends.keySet());
    }

    public boolean hasTopic(String name) {
        return topics.contains(name);
    }

    /** What was re-driven of a partition so far. */
    public Redriven redriven(TopicPartition partition) {
        OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
        return committed == null ? Redriven.NOTHING : Redriven.read(committed);
    }

    ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    /** Shows all letters of a partition, as long as more are wanted. */
    public void read(TopicPartition partition, Predicate<Letter> wantsMore) {
        long end = ends.getOrDefault(partition, 0L);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long after = 0;
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() >= end || !wantsMore.test(new Letter(record, after))) {
                    return;
                }
                after = record.offset() + 1;
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
