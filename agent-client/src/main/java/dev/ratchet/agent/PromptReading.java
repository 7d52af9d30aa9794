package dev.ratchet.agent;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Received;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reading of the live-prompts topic from its beginning. Until it has reached the end that it found at its start, the
 * store keeps what it has, so that old versions in front of the newest are never served.
 */
final class PromptReading {
    private static final Logger LOG = LoggerFactory.getLogger(PromptReading.class);

    private final String project;
    private final PromptStore store;
    private final PromptStore behind = new PromptStore();
    private final Set<PromptKey> removed = new HashSet<>();
    private boolean caughtUp;

    PromptReading(String project, PromptStore store) {
        this.project = project;
        this.store = store;
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    void catchUp() {
        store.takeOver(behind.all(), removed);
        caughtUp = true;
    }

    /** Whether the record changed what agents see. */
    boolean read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return record.key() != null && remove(new String(record.key(), StandardCharsets.UTF_8));
        }
        return switch (received(record)) {
            case Received.Known known -> known.envelope().event() instanceof LivePrompt live && apply(live);
            case Received.Unknown _ -> false;
            case Received.Unreadable unreadable -> {
                LOG.warn("Offset {} of {} is passed over: {}", record.offset(), record.topic(), unreadable.reason());
                yield false;
            }
        };
    }

    private boolean apply(LivePrompt live) {
        if (!live.project().equals(project)) {
            return false;
        }
        removed.remove(new PromptKey(live.project(), live.promptName()));
        return (caughtUp ? store : behind).apply(live) && caughtUp;
    }

    private boolean remove(String key) {
        if (key.indexOf('/') < 0) {
            return false;
        }
        PromptKey prompt = PromptKey.parse(key);
        if (caughtUp) {
            return store.remove(prompt);
        }
        behind.remove(prompt);
        removed.add(prompt);
        return false;
    }

    private static Received received(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        Instant timestamp = Instant.ofEpochMilli(record.timestamp());
        return EventReader.read(record.topic(), headers, record.key(), record.value(), timestamp);
    }
}
