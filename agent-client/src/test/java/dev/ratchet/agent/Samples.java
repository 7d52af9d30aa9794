package dev.ratchet.agent;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.wire.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Prompts, traces and records for tests. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    /** The one that brought version 1. */
    static final UUID BEFORE = UUID.fromString("01890000-0000-7000-8000-000000000001");

    /** The one that is about version 2. */
    static final UUID DEPLOYMENT = UUID.fromString("01890000-0000-7000-8000-000000000002");

    private Samples() {}

    static LivePrompt live(String name, long revision) {
        return live("default", name, revision);
    }

    static LivePrompt live(String project, String name, long revision) {
        return new LivePrompt(project, name, revision, version(revision), null, NOW, null);
    }

    /** Version {@code 1.n.0}, whose text begins with {@code vn}. */
    static PromptSpec version(long n) {
        return new PromptSpec(
                "1." + n + ".0",
                "v" + n + ": answer {question}",
                null,
                null,
                new ModelSettings("small", 0.0, null),
                null,
                Grading.NONE);
    }

    /** Version 1 is live for all and version 2 is the candidate, which {@code weight} percent of the units are meant for. */
    static LivePrompt rollout(String project, long revision, RolloutStrategy strategy, int weight) {
        return new LivePrompt(
                project,
                "helper",
                revision,
                version(1),
                BEFORE,
                NOW,
                new LiveRollout(
                        DEPLOYMENT,
                        (int) revision,
                        strategy,
                        List.of(
                                new Arm(Arm.CANDIDATE, weight, version(2), DEPLOYMENT),
                                new Arm(Arm.CONTROL, 100 - weight, version(1), BEFORE))));
    }

    /** A shadow rollout for all units, of a candidate with this template. */
    static LivePrompt shadowWith(String template) {
        return new LivePrompt(
                "default",
                "helper",
                1,
                version(1),
                BEFORE,
                NOW,
                new LiveRollout(
                        DEPLOYMENT,
                        1,
                        RolloutStrategy.SHADOW,
                        List.of(new Arm(Arm.CANDIDATE, 100, version(2).withTemplate("1.2.0", template), DEPLOYMENT))));
    }

    static TraceRecorded trace(String question) {
        return PromptHandle.fixed(live("helper", 1))
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
