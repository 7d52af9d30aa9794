package dev.ratchet.monitor.messaging;

import dev.ratchet.events.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * A record that could not be read, with its exact key, bytes and headers, and the reason and the origin in headers of its
 * own. Only what grew beyond a record's limit by being decompressed is cut, and a header says so.
 */
final class DeadLetter {
    static final String GROUP = "ratchet-monitor";
    static final int MAX_REQUEST_BYTES = Topic.MAX_DEAD_LETTER_BYTES;
    private static final int MAX_HEADER_BYTES = 512 * 1024;
    private static final String PREFIX = "ratchet_dlq_";

    private DeadLetter() {}

    /** @param topic of the contract, which a record on an internal topic belongs to */
    static Record<byte[], Routed> of(
            Record<byte[], byte[]> record, String topic, RecordMetadata origin, String reason, Instant now) {
        Headers headers = kept(record.headers());
        add(headers, "reason", reason);
        add(headers, "topic", origin.topic());
        add(headers, "partition", Integer.toString(origin.partition()));
        add(headers, "offset", Long.toString(origin.offset()));
        add(headers, "group", GROUP);
        add(headers, "time", now.toString());
        byte[] body = record.value();
        if (body.length > Topic.MAX_RECORD_BYTES) {
            add(headers, "cut_from_bytes", Integer.toString(body.length));
            body = Arrays.copyOf(body, Topic.MAX_RECORD_BYTES);
        }
        return record.withValue(new Routed(Topic.deadLetters(topic, GROUP), body))
                .withHeaders(headers);
    }

    private static Headers kept(Headers original) {
        Headers headers = new RecordHeaders();
        int bytes = 0;
        for (Header header : original) {
            bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
            if (bytes <= MAX_HEADER_BYTES && !header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        }
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
