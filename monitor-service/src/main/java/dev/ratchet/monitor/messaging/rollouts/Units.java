package dev.ratchet.monitor.messaging.rollouts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.monitor.domain.rollouts.Rollout;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Sessions and users that a rollout has counted; forgotten with the stage, or with the rollout. */
final class Units {
    /** Counted in the split of a stage. */
    static final String ASSIGNED = "assigned";
    /** Counted in the pairs of a shadow run. */
    static final String DIFFERED = "differed";

    private static final byte[] SEEN = {1};

    private final KeyValueStore<byte[], byte[]> store;

    Units(KeyValueStore<byte[], byte[]> store) {
        this.store = store;
    }

    /** Once {@code true} for each unit. */
    boolean isNew(Rollout rollout, String use, String unit) {
        String prefix = prefix(rollout.ship().prompt(), rollout.ship().deploymentId(), use);
        return store.putIfAbsent((prefix + unit).getBytes(UTF_8), SEEN) == null;
    }

    void forget(PromptKey prompt, UUID deployment, String use) {
        String prefix = prefix(prompt, deployment, use);
        List<byte[]> keys = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> all = store.range(
                prefix.getBytes(UTF_8), (prefix.substring(0, prefix.length() - 1) + '\1').getBytes(UTF_8))) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
    }

    private static String prefix(PromptKey prompt, UUID deployment, String use) {
        return prompt + "\0" + deployment + "\0" + use + "\0";
    }
}
