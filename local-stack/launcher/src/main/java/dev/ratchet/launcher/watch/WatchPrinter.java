package dev.ratchet.launcher.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.events.wire.Received;
import dev.ratchet.events.wire.Received.Known;
import dev.ratchet.events.wire.Received.Unknown;
import dev.ratchet.events.wire.Received.Unreadable;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.watch.Row.Tone;
import java.time.Instant;
import java.util.function.Consumer;

/** Turns what was received into lines. */
final class WatchPrinter {
    private final WatchOptions options;
    private final LineFormat format;
    private final Consumer<String> out;
    private final TraceDigest digest = new TraceDigest();

    WatchPrinter(WatchOptions options, LineFormat format, Consumer<String> out) {
        this.options = options;
        this.format = format;
        this.out = out;
    }

    void show(String topicName, Instant at, Received received) {
        switch (received) {
            case Known known -> show(topicName, known.envelope());
            case Unknown unknown -> note(topicName, at, "unknown type", unknown.type());
            case Unreadable unreadable -> note(topicName, at, "unreadable", unreadable.reason());
        }
    }

    /** Tells how many traces came since the last time. */
    void tick(Instant now) {
        digest.drain().forEach(row -> out.accept(format.line(now, Topic.TRACES.topicName(), "TraceRecorded", row)));
    }

    private void show(String topicName, Envelope envelope) {
        Row row = Rows.of(envelope.event());
        if (!options.shows(row.deploymentId())) {
            return;
        }
        if (options.json()) {
            out.accept(json(topicName, envelope));
        } else if (envelope.event() instanceof TraceRecorded trace && !options.everyTrace()) {
            digest.add(trace);
        } else {
            String type = envelope.event().getClass().getSimpleName();
            out.accept(format.line(envelope.time(), topicName, type, row));
        }
    }

    private void note(String topicName, Instant at, String type, String detail) {
        if (options.deployment().isEmpty() && !options.json()) {
            out.accept(
                    format.line(at, topicName, type, Row.of(null, null, detail).in(Tone.BAD)));
        }
    }

    /** JSON escapes control characters itself. */
    private static String json(String topicName, Envelope envelope) {
        ObjectNode line = EventJson.mapper().createObjectNode();
        line.put("topic", topicName);
        line.put("id", envelope.id().toString());
        line.put("type", envelope.type());
        line.put("source", envelope.source());
        line.put("time", envelope.time().toString());
        line.set("data", EventJson.mapper().valueToTree(envelope.event()));
        return EventJson.writeText(line);
    }
}
