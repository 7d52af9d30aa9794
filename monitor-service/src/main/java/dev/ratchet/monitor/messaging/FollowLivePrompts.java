package dev.ratchet.monitor.messaging;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Received;
import dev.ratchet.events.wire.Topic;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/** Keeps the global store of live prompts: what cannot be read leaves the last readable one in place. */
final class FollowLivePrompts implements Processor<byte[], byte[], Void, Void> {
    private static final Logger LOG = Logger.getLogger(FollowLivePrompts.class);

    private final MonitorMetrics metrics;
    private KeyValueStore<byte[], byte[]> store;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    FollowLivePrompts(MonitorMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(MonitorStores.LIVE_PROMPTS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null && record.key() != null) {
            store.delete(record.key());
            return;
        }
        Received received = EventReader.read(
                Topic.Names.LIVE_PROMPTS,
                WireHeaders.text(record.headers()),
                record.key(),
                record.value(),
                Instant.ofEpochMilli(Math.max(0, record.timestamp())));
        switch (received) {
            case Received.Known known
            when known.envelope().event() instanceof LivePrompt -> store.put(record.key(), record.value());
            case Received.Known known -> metrics.unknown.increment();
            case Received.Unknown unknown -> metrics.unknown.increment();
            case Received.Unreadable unreadable -> {
                metrics.unreadable.increment();
                LOG.warnf("A live prompt could not be read: %s", unreadable.reason());
            }
        }
    }
}
