package dev.ratchet.launcher.dlq;

import dev.ratchet.events.wire.Topic;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Produces letters of one partition after another, each transaction with the note of what it re-drove. */
final class LetterTransactions implements AutoCloseable {
    private static final int MAX_LETTERS = 500;
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private final KafkaProducer<byte[], byte[]> producer;
    private final ConsumerGroupMetadata group;
    private Redriven redriven = Redriven.NOTHING;
    private int letters;
    private long bytes;

    /** A second one on the same cluster ends the first. */
    LetterTransactions(String bootstrapServers, ConsumerGroupMetadata group) {
        this.group = group;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        group.groupId(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topic.MAX_DEAD_LETTER_BYTES,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        2L * Topic.MAX_DEAD_LETTER_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.producer.initTransactions();
    }

    /** @param before what was re-driven of the partition that comes next */
    void begin(Redriven before) {
        redriven = before;
    }

    void send(Letter letter) {
        if (letters == 0) {
            producer.beginTransaction();
        }
        var _ = producer.send(letter.again()); // the commit tells of a failure
        redriven = redriven.with(letter);
        letters++;
        bytes += Math.max(0, letter.record().serializedValueSize());
        if (letters >= MAX_LETTERS || bytes >= MAX_BYTES) {
            commit(letter.partition());
        }
    }

    void commit(TopicPartition partition) {
        if (letters > 0) {
            producer.sendOffsetsToTransaction(Map.of(partition, redriven.commit()), group);
            producer.commitTransaction();
            letters = 0;
            bytes = 0;
        }
    }

    /** What is not committed is given up. */
    @Override
    public void close() {
        producer.close();
    }
}
