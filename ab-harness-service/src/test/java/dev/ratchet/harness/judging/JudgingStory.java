package dev.ratchet.harness.judging;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.Event;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A prompt of its own in production: what agents and people tell of it, and what the judge says. Half of it is sampled. */
final class JudgingStory implements AutoCloseable {
    static final Grading BY_RUBRIC = new Grading(List.of(), "Names the intent in one word.", List.of());

    final String prompt = "online-" + UUID.randomUUID();
    private final TestPublisher publisher = new TestPublisher(EmbeddedKafka.bootstrapServers());
    private final TopicTap topic = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.TRACES);
    private int number;

    void live(int revision, Grading grading) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        schema.putArray("enum").add("refund").add("billing");
        PromptSpec spec = new PromptSpec(
                "1.0." + revision, "Name the intent of {message}", null, schema, ModelSettings.DEFAULT, 0.5, grading);
        tell(new LivePrompt("default", prompt, revision, spec, null, Instant.now(), null));
    }

    /** Ids that are in the sample, or that are not. */
    List<String> traceIds(int count, boolean sampled) {
        return IntStream.generate(() -> number++)
                .mapToObj(next -> "t-" + prompt + "-" + next)
                .filter(id -> isSampled(prompt, id) == sampled)
                .limit(count)
                .toList();
    }

    String traceId() {
        return traceIds(1, true).getFirst();
    }

    /** Half of all: the first bit of the hash is 0. */
    static boolean isSampled(String prompt, String traceId) {
        try {
            String text = "ratchet-online-judging-v1:default/" + prompt + ":" + traceId;
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))[0] >= 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An agent that asked for a refund and was told this. */
    TraceRecorded answered(String traceId, String output) {
        return trace(traceId, output, null, null, null);
    }

    TraceRecorded trace(
            String traceId,
            String output,
            @Nullable String expected,
            @Nullable Outcome outcome,
            @Nullable Double score) {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("message", "case 1 refund of " + traceId + ".");
        return new TraceRecorded(
                traceId,
                null,
                "default",
                prompt,
                "1.0.0",
                null,
                null,
                input,
                output,
                expected,
                outcome,
                score,
                null,
                null,
                null,
                null,
                null,
                Instant.now(),
                null);
    }

    TraceFeedback praise(String traceId) {
        return new TraceFeedback(traceId, "default", prompt, Outcome.OK, null, null, null, "desk", Instant.now());
    }

    Envelope tell(Event event) {
        return publisher.publish(event);
    }

    void tellAgain(Envelope envelope) {
        publisher.publish(envelope);
    }

    TraceFeedback judged(String traceId) {
        return topic.await(
                TraceFeedback.class,
                event -> event.byJudge()
                        && event.traceId().equals(traceId)
                        && event.promptName().equals(prompt));
    }

    List<Envelope> told() {
        return topic.envelopes().stream()
                .filter(envelope -> envelope.event() instanceof TraceFeedback feedback
                        && feedback.byJudge()
                        && feedback.promptName().equals(prompt))
                .toList();
    }

    void awaitTold(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> told().size() == count);
    }

    void staysTold(int count) {
        await().during(Duration.ofMillis(1_500)).until(() -> told().size() == count);
    }

    @Override
    public void close() {
        publisher.close();
        topic.close();
    }
}
