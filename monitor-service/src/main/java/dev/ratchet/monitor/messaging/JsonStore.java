package dev.ratchet.monitor.messaging;

import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A table of one type of our own, kept as JSON. */
final class JsonStore<V> {
    private final KeyValueStore<byte[], byte[]> store;
    private final Class<V> type;

    JsonStore(KeyValueStore<byte[], byte[]> store, Class<V> type) {
        this.store = store;
        this.type = type;
    }

    @Nullable V get(Object key) {
        byte[] json = store.get(key.toString().getBytes(StandardCharsets.UTF_8));
        return json == null ? null : read(json, type);
    }

    void put(Object key, V value) {
        store.put(key.toString().getBytes(StandardCharsets.UTF_8), EventJson.write(value));
    }

    static <V> V read(byte[] json, Class<V> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
