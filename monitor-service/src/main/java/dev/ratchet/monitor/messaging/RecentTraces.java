package dev.ratchet.monitor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.events.TraceEvent;
import dev.ratchet.events.data.PromptKey;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * The traces of the last while, by the stream time at which they came. Their own time does not matter, so that a repeat of
 * an old trace is recognised, too.
 */
final class RecentTraces {
    private final WindowStore<byte[], byte[]> store;
    private final long memoryMillis;
    private final LongSupplier streamTime;

    RecentTraces(WindowStore<byte[], byte[]> store, long memoryMillis, LongSupplier streamTime) {
        this.store = store;
        this.memoryMillis = memoryMillis;
        this.streamTime = streamTime;
    }

    @Nullable Entry find(TraceEvent event) {
        return find(event.prompt(), event.traceId());
    }

    @Nullable Entry find(PromptKey prompt, String traceId) {
        byte[] key = key(prompt, traceId);
        long from = Math.max(0, streamTime.getAsLong() - memoryMillis);
        try (WindowStoreIterator<byte[]> found = store.fetch(key, from, Long.MAX_VALUE)) {
            if (!found.hasNext()) {
                return null;
            }
            KeyValue<Long, byte[]> newest = found.next();
            return new Entry(key, newest.key, Remembered.read(newest.value));
        }
    }

    void remember(TraceEvent event, Remembered remembered) {
        store.put(key(event.prompt(), event.traceId()), remembered.bytes(), streamTime.getAsLong());
    }

    void replace(Entry entry, Remembered remembered) {
        store.put(entry.key(), remembered.bytes(), entry.time());
    }

    private static byte[] key(PromptKey prompt, String traceId) {
        return (prompt + "\0" + traceId).getBytes(UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // passed back to the store, never compared
    record Entry(byte[] key, long time, Remembered remembered) {}
}
