package dev.ratchet.monitor.messaging;

import dev.ratchet.monitor.domain.MonitorSettings;
import dev.ratchet.monitor.messaging.rollouts.RolloutStores;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** The state stores: bytes to bytes, in RocksDB with a changelog each. Keys begin with the prompt that they belong to. */
final class MonitorStores {
    static final Serde<byte[]> BYTES = Serdes.ByteArray();

    /** Compacted topic as a table: project/prompt to LivePrompt JSON. In memory; its topic is its changelog. */
    static final String LIVE_PROMPTS = "live-prompts";
    /** Prompt and trace id to what is remembered of a trace. */
    static final String RECENT_TRACES = "recent-traces";
    /** Window end, prompt, version, variant, deployment to the numbers of an open window. */
    static final String OPEN_WINDOWS = "open-windows";
    /** Prompt to the failure rates of its last windows. */
    static final String RATES = "rates";
    /** Prompt to its watch. */
    static final String WATCHES = "live-watches";
    /** Deployment id to the seq of the last transition that was acted on. */
    static final String TRANSITIONS = "transitions";
    /** Prompt to the last trace that was told to have gone well. */
    static final String PASSES = "passes";

    private static final Map<String, String> SMALL_SEGMENTS =
            Map.of("segment.bytes", Integer.toString(16 * 1024 * 1024));

    private MonitorStores() {}

    static Set<StoreBuilder<?>> ofPrompts(MonitorSettings settings) {
        return Set.of(
                recentTraces(settings.memory()),
                table(OPEN_WINDOWS),
                table(RATES),
                table(WATCHES),
                table(TRANSITIONS),
                table(PASSES),
                table(RolloutStores.ROLLOUTS),
                table(RolloutStores.SHIPS),
                table(RolloutStores.REVISIONS),
                table(RolloutStores.UNITS));
    }

    static StoreBuilder<KeyValueStore<byte[], byte[]>> livePrompts() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(LIVE_PROMPTS), BYTES, BYTES)
                .withLoggingDisabled();
    }

    private static StoreBuilder<KeyValueStore<byte[], byte[]>> table(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), BYTES, BYTES)
                .withLoggingEnabled(SMALL_SEGMENTS);
    }

    private static StoreBuilder<WindowStore<byte[], byte[]>> recentTraces(Duration memory) {
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(RECENT_TRACES, memory, memory, false), BYTES, BYTES)
                .withLoggingEnabled(SMALL_SEGMENTS);
    }
}
