package dev.ratchet.messaging;

import dev.ratchet.events.wire.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Puts what cannot be read on {@code <topic>.<group>.dlq}: exact key and bytes, headers kept, reason and origin added. */
@ApplicationScoped
public class DeadLetters {
    public static final String REASON = "ratchet_dlq_reason";
    public static final String TOPIC = "ratchet_dlq_topic";
    public static final String PARTITION = "ratchet_dlq_partition";
    public static final String OFFSET = "ratchet_dlq_offset";
    public static final String GROUP = "ratchet_dlq_group";
    public static final String TIME = "ratchet_dlq_time";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final EventProducer producer;
    private final MeterRegistry metrics;
    private final Clock clock = Clock.systemUTC();

    DeadLetters(EventProducer producer, MeterRegistry metrics) {
        this.producer = producer;
        this.metrics = metrics;
    }

    /** Returns once Kafka has the record.
     *
     * @throws IllegalStateException where Kafka does not take it */
    void put(String group, ConsumerRecord<byte[], byte[]> record, String reason) {
        LOG.warnf("Dead letter from %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
        try {
            producer.send(letter(group, record, reason)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not take the dead letter", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while writing a dead letter", e);
        }
        metrics.counter("ratchet.dead.letters", "topic", record.topic(), "group", group)
                .increment();
    }

    private ProducerRecord<byte[], byte[]> letter(String group, ConsumerRecord<byte[], byte[]> record, String reason) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                Topic.deadLetters(record.topic(), group), null, record.key(), record.value(), record.headers());
        header(letter, REASON, reason);
        header(letter, TOPIC, record.topic());
        header(letter, PARTITION, Integer.toString(record.partition()));
        header(letter, OFFSET, Long.toString(record.offset()));
        header(letter, GROUP, group);
        header(letter, TIME, clock.instant().toString());
        return letter;
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
