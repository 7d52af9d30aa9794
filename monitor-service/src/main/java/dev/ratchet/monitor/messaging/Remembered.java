package dev.ratchet.monitor.messaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.EventJson;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a trace: its verdict, and, while feedback may still change it, the trace itself.
 *
 * @param body JSON of the trace; {@code null} where it has failed already or is larger than {@value #MAX_BODY} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read and written, never compared
record Remembered(boolean judged, boolean failed, @Nullable String traceparent, byte @Nullable [] body) {
    static final int MAX_BODY = 64 * 1024;
    private static final int JUDGED = 1;
    private static final int FAILED = 2;
    private static final int TRACEPARENT = 4;
    private static final int TRACEPARENT_LENGTH = 55;

    static Remembered of(TraceRecorded trace, @Nullable String traceparent, boolean judged, boolean failed) {
        byte[] body = failed ? null : EventJson.write(trace);
        return new Remembered(judged, failed, traceparent, body == null || body.length > MAX_BODY ? null : body);
    }

    @Nullable TraceRecorded trace() {
        return body == null ? null : JsonStore.read(body, TraceRecorded.class);
    }

    byte[] bytes() {
        byte[] parent = traceparent == null ? new byte[0] : traceparent.getBytes(US_ASCII);
        byte[] json = body == null ? new byte[0] : body;
        int flags = (judged ? JUDGED : 0) | (failed ? FAILED : 0) | (traceparent == null ? 0 : TRACEPARENT);
        return ByteBuffer.allocate(1 + parent.length + json.length)
                .put((byte) flags)
                .put(parent)
                .put(json)
                .array();
    }

    static Remembered read(byte[] bytes) {
        int flags = bytes[0];
        int start = (flags & TRACEPARENT) == 0 ? 1 : 1 + TRACEPARENT_LENGTH;
        return new Remembered(
                (flags & JUDGED) != 0,
                (flags & FAILED) != 0,
                start == 1 ? null : new String(bytes, 1, TRACEPARENT_LENGTH, US_ASCII),
                bytes.length == start ? null : Arrays.copyOfRange(bytes, start, bytes.length));
    }
}
