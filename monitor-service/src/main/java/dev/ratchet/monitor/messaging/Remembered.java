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
 * @param names what was redacted in it is called; empty where nothing was
 * @param body JSON of the trace; {@code null} where it has failed already or is larger than {@value #MAX_BODY} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read and written, never compared
record Remembered(
        boolean judged,
        boolean failed,
        String names,
        @Nullable String traceparent,
        byte @Nullable [] body) {
    static final int MAX_BODY = 64 * 1024;
    private static final int JUDGED = 1;
    private static final int FAILED = 2;
    private static final int TRACEPARENT = 4;
    private static final int NAMES = 8;
    private static final int TRACEPARENT_LENGTH = 55;

    static Remembered of(
            TraceRecorded trace, String names, @Nullable String traceparent, boolean judged, boolean failed) {
        byte[] json = failed ? null : EventJson.write(trace);
        byte[] body = json == null || json.length > MAX_BODY ? null : json;
        return new Remembered(judged, failed, body == null ? "" : names, traceparent, body);
    }

    @Nullable TraceRecorded trace() {
        return body == null ? null : JsonStore.read(body, TraceRecorded.class);
    }

    byte[] bytes() {
        byte[] parent = traceparent == null ? new byte[0] : traceparent.getBytes(US_ASCII);
        byte[] called = names.getBytes(US_ASCII);
        byte[] json = body == null ? new byte[0] : body;
        int flags = (judged ? JUDGED : 0)
                | (failed ? FAILED : 0)
                | (traceparent == null ? 0 : TRACEPARENT)
                | (called.length == 0 ? 0 : NAMES);
        int counted = called.length == 0 ? 0 : Short.BYTES + called.length;
        ByteBuffer bytes = ByteBuffer.allocate(1 + parent.length + counted + json.length)
                .put((byte) flags)
                .put(parent);
        if (counted > 0) {
            bytes.putShort((short) called.length).put(called);
        }
        return bytes.put(json).array();
    }

    static Remembered read(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        int flags = rest.get();
        String traceparent = (flags & TRACEPARENT) == 0 ? null : text(rest, TRACEPARENT_LENGTH);
        String names = (flags & NAMES) == 0 ? "" : text(rest, rest.getShort());
        byte[] body = rest.hasRemaining() ? Arrays.copyOfRange(bytes, rest.position(), bytes.length) : null;
        return new Remembered((flags & JUDGED) != 0, (flags & FAILED) != 0, names, traceparent, body);
    }

    private static String text(ByteBuffer from, int length) {
        byte[] text = new byte[length];
        from.get(text);
        return new String(text, US_ASCII);
    }
}
