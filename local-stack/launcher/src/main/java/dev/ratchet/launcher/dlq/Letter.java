package dev.ratchet.launcher.dlq;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter: a record as it came, and in headers of their own why and whence.
 *
 * @param after the place behind the letter before it; between the two there is nothing that can be read
 */
public record Letter(ConsumerRecord<byte[], byte[]> record, long after) {
    private static final String PREFIX = "ratchet_dlq_";
    private static final String UNKNOWN = "unknown";

    public TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    public long offset() {
        return record.offset();
    }

    public String reason() {
        return told("reason");
    }

    /** The topic that the record came from. */
    public String origin() {
        return told("topic");
    }

    public String group() {
        return told("group");
    }

    /** When the group gave up. */
    public Instant at() {
        Instant written = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
        try {
            String told = header("time");
            return told == null ? written : Instant.parse(told);
        } catch (DateTimeParseException e) {
            return written;
        }
    }

    /** The place that the record had: partition and offset. */
    public String place() {
        return told("partition") + "@" + told("offset");
    }

    private String told(String name) {
        String text = header(name);
        return text == null ? UNKNOWN : text;
    }

    private @Nullable String header(String name) {
        Header header = record.headers().lastHeader(PREFIX + name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The headers that the record had. */
    public List<Header> headers() {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .filter(header -> !header.key().startsWith(PREFIX))
                .toList();
    }

    /** Why it cannot be produced again; {@code null} where it can. */
    public @Nullable String whyStuck() {
        if (header("topic") == null) {
            return "it does not say from which topic it came";
        }
        return header("cut_from_bytes") == null ? null : "its body was cut, as it was larger than a record may be";
    }

    /** The record as it was, for the topic that it came from. */
    public ProducerRecord<byte[], byte[]> again() {
        return new ProducerRecord<>(origin(), null, record.key(), record.value(), headers());
    }
}
