package dev.ratchet.launcher.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Dead letters for tests, as the services write them. */
public final class Letters {
    public static final String TOPIC = "ratchet.traces.v1.ratchet-monitor.dlq";

    private Letters() {}

    static Letter letter(long after, long offset, String... headers) {
        return new Letter(record(offset, "hello {".getBytes(UTF_8), headers), after);
    }

    public static Letter usual(long offset, byte @Nullable [] body) {
        return new Letter(
                record(
                        offset,
                        body,
                        "x-agent",
                        "a-7",
                        "ratchet_dlq_reason",
                        "not JSON: unrecognized token at line 1",
                        "ratchet_dlq_topic",
                        "ratchet.traces.v1",
                        "ratchet_dlq_partition",
                        "2",
                        "ratchet_dlq_offset",
                        "17",
                        "ratchet_dlq_group",
                        "ratchet-monitor",
                        "ratchet_dlq_time",
                        "2026-03-01T12:00:00Z"),
                offset);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte @Nullable [] body, String... headers) {
        RecordHeaders all = new RecordHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            all.add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        return new ConsumerRecord<>(
                TOPIC,
                0,
                offset,
                1_000L,
                TimestampType.CREATE_TIME,
                0,
                0,
                "t-1".getBytes(UTF_8),
                body,
                all,
                Optional.empty());
    }
}
