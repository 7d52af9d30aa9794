package dev.ratchet.agent;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Prompts, traces and records for tests. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private Samples() {}

    static LivePrompt live(String name, long revision) {
        return live("default", name, revision);
    }

    static LivePrompt live(String project, String name, long revision) {
        PromptSpec spec = new PromptSpec(
                "1." + revision + ".0",
                "v" + revision + ": answer {question}",
                null,
                null,
                new ModelSettings("small", 0.0, null),
                null,
                Grading.NONE);
        return new LivePrompt(project, name, revision, spec, null, NOW, null);
    }

    static TraceRecorded trace(String question) {
        PromptStore store = new PromptStore();
        store.apply(live("helper", 1));
        return new PromptHandle(store, new PromptKey("default", "helper"))
                .render(Map.of("question", question))
                .trace()
                .output("42")
                .recordedAt(NOW);
    }

    static ConsumerRecord<byte[], byte[]> record(LivePrompt live) {
        Envelope envelope = Envelope.of("test", NOW, live);
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                envelope.topic().topicName(), 0, live.revision(), bytes(live.key()), envelope.body());
        envelope.headers().forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    static ConsumerRecord<byte[], byte[]> tombstone(String key) {
        return new ConsumerRecord<>("ratchet.live-prompts.v1", 0, 0, bytes(key), null);
    }

    static ProducerRecord<byte[], byte[]> queued(int size) {
        return new ProducerRecord<>("t", new byte[0], new byte[size]);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
