package dev.ratchet.monitor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.monitor.domain.MetricWindow;
import dev.ratchet.monitor.domain.WindowKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The open windows in the order of their ends, and up to where they have been closed. */
final class OpenWindows {
    /** Version, variant and deployment come from outside; so many combinations of a prompt are kept apart. */
    private static final int MAX_PER_PROMPT = 50;

    private static final byte[] MARKER = {(byte) 0xff, 'c'};

    private final KeyValueStore<byte[], byte[]> store;

    OpenWindows(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    @Nullable MetricWindow find(WindowKey key) {
        byte[] json = store.get(bytes(key));
        return json == null ? null : JsonStore.read(json, MetricWindow.class);
    }

    void put(MetricWindow window) {
        store.put(bytes(window.key()), EventJson.write(window));
    }

    boolean hasRoomFor(WindowKey key) {
        int windows = 0;
        try (KeyValueIterator<byte[], byte[]> all =
                store.range(prefix(key.end(), key.prompt(), (byte) 0), prefix(key.end(), key.prompt(), (byte) 1))) {
            while (all.hasNext() && windows < MAX_PER_PROMPT) {
                all.next();
                windows++;
            }
        }
        return windows < MAX_PER_PROMPT;
    }

    /** Takes out all windows that end at this time or earlier. */
    List<MetricWindow> takeUntil(Instant end) {
        List<MetricWindow> taken = new ArrayList<>();
        List<byte[]> keys = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> ended = store.range(time(0), time(end.toEpochMilli() + 1))) {
            ended.forEachRemaining(entry -> {
                keys.add(entry.key);
                taken.add(JsonStore.read(entry.value, MetricWindow.class));
            });
        }
        keys.forEach(store::delete);
        if (!taken.isEmpty()) {
            store.put(MARKER, time(end.toEpochMilli()));
        }
        return taken;
    }

    /** Windows that end at this time or earlier have been closed. */
    Instant closedUntil() {
        byte[] until = store.get(MARKER);
        return until == null
                ? Instant.EPOCH
                : Instant.ofEpochMilli(ByteBuffer.wrap(until).getLong());
    }

    private static byte[] bytes(WindowKey key) {
        byte[] text = key.text().getBytes(UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(key.end().toEpochMilli())
                .put(text)
                .array();
    }

    private static byte[] prefix(Instant end, PromptKey prompt, byte delimiter) {
        byte[] name = prompt.toString().getBytes(UTF_8);
        return ByteBuffer.allocate(Long.BYTES + name.length + 1)
                .putLong(end.toEpochMilli())
                .put(name)
                .put(delimiter)
                .array();
    }

    private static byte[] time(long millis) {
        return ByteBuffer.allocate(Long.BYTES).putLong(millis).array();
    }
}
