package dev.ratchet.monitor.messaging;

import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A table of one type of our own, kept as JSON. */
public final class JsonStore<V> {
    private final KeyValueStore<byte[], byte[]> store;
    private final Class<V> type;

    public JsonStore(KeyValueStore<byte[], byte[]> store, Class<V> type) {
        this.store = store;
        this.type = type;
    }

    public @Nullable V get(Object key) {
        byte[] json = store.get(key.toString().getBytes(StandardCharsets.UTF_8));
        return json == null ? null : read(json, type);
    }

    public void put(Object key, V value) {
        store.put(key.toString().getBytes(StandardCharsets.UTF_8), EventJson.write(value));
    }

    public void delete(Object key) {
        store.delete(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    public List<V> all() {
        List<V> values = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> entries = store.all()) {
            entries.forEachRemaining(entry -> values.add(read(entry.value, type)));
        }
        return values;
    }

    static <V> V read(byte[] json, Class<V> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
