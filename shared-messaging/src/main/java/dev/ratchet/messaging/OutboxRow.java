package dev.ratchet.messaging;

import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Envelope.Header;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One event on its way out, as Kafka will have it. */
record OutboxRow(long position, ProducerRecord<byte[], byte[]> record) {

    static OutboxRow of(ResultSet row) throws SQLException {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(row.getString("topic"), utf8(row.getString("record_key")), row.getBytes("body"));
        headers(row).forEach((name, value) -> record.headers().add(name, utf8(value)));
        return new OutboxRow(row.getLong("position"), record);
    }

    private static Map<String, String> headers(ResultSet row) throws SQLException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Header.SPEC_VERSION, "1.0");
        headers.put(Header.ID, row.getString("event_id"));
        headers.put(Header.TYPE, row.getString("event_type"));
        headers.put(Header.SOURCE, row.getString("source"));
        headers.put(Header.TIME, row.getTimestamp("occurred_at").toInstant().toString());
        headers.put(Header.SUBJECT, row.getString("subject"));
        headers.put(Header.CONTENT_TYPE, Envelope.CONTENT_TYPE);
        String traceparent = row.getString("traceparent");
        if (traceparent != null) {
            headers.put(Header.TRACEPARENT, traceparent);
        }
        return headers;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
