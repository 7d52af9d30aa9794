package dev.ratchet.monitor.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.events.Event;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.monitor.domain.Raised;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends our own events on their way, with ids that a repeat of the work makes again. */
public final class Publisher {
    private static final String SOURCE = "monitor-service";

    private final Consumer<Record<byte[], Routed>> out;

    private final MonitorMetrics metrics;

    Publisher(Consumer<Record<byte[], Routed>> out, MonitorMetrics metrics) {
        this.out = out;
        this.metrics = metrics;
    }

    public void publish(UUID cause, Instant time, Event event) {
        publish(cause, time, null, event);
    }

    void publish(UUID cause, Instant time, @Nullable String traceparent, Event event) {
        send(Envelope.causedBy(cause, SOURCE, time, event).withTraceparent(traceparent));
    }

    public void publish(List<Raised> raised, Instant time) {
        for (Raised each : raised) {
            metrics.raised(each.event());
            publish(each.cause(), time, each.event());
        }
    }

    private void send(Envelope envelope) {
        out.accept(new Record<>(
                envelope.event().key().getBytes(UTF_8),
                new Routed(envelope.topic().topicName(), envelope.body()),
                Math.max(0, envelope.time().toEpochMilli()),
                WireHeaders.of(envelope.headers())));
    }
}
