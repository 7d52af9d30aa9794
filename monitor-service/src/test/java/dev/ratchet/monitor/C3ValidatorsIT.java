package dev.ratchet.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Check;
import dev.ratchet.events.data.Check.Kind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** C3: production traces are judged by the constraints of the live version. */
@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class C3ValidatorsIT {
    private static final String PROMPT = "constrained-reply";

    @Test
    void aTraceThatBreaksAConstraintHasFailedForThatReason() {
        try (TestPublisher publisher = new TestPublisher(EmbeddedKafka.bootstrapServers());
                TopicTap failures = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.FAILURES)) {
            publisher.publish(new LivePrompt("default", PROMPT, 1, prompt(), null, Samples.START, null));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                publisher.publish(trace("known-" + System.nanoTime(), "no such word", 10));
                return failures.events(TraceFailed.class).stream()
                        .anyMatch(failed -> failed.traceId().startsWith("known-"));
            });

            publisher.publish(trace("kept", "Your refund is on its way.", 10));
            publisher.publish(trace("wrong", "As an AI I cannot say.", 10));
            publisher.publish(trace("slow", "Your refund is on its way.", 9_000));

            TraceFailed wrong =
                    failures.await(TraceFailed.class, failed -> failed.traceId().equals("wrong"));
            assertThat(wrong.reasons())
                    .extracting(FailureReason::detail)
                    .containsExactly(
                            "contains: does not contain «refund»",
                            "not_starts_with: starts with «As an AI», which it must not");
            assertThat(wrong.signature()).isEqualTo("check:contains«refund» + check:not_starts_with«As an AI»");
            TraceFailed slow =
                    failures.await(TraceFailed.class, failed -> failed.traceId().equals("slow"));
            assertThat(slow.reasons())
                    .extracting(FailureReason::detail)
                    .containsExactly("latency: took 9000 ms, must be at most 2000");
            assertThat(failures.events(TraceFailed.class))
                    .noneMatch(failed -> failed.traceId().equals("kept"));
        }
    }

    private static TraceRecorded trace(String id, String output, long latencyMs) {
        return Samples.full(id, PROMPT, "1.0.0", null, Samples.text("message", "hi"), output, null, null, latencyMs);
    }

    private static PromptSpec prompt() {
        List<Check> checks = List.of(
                check(Kind.CONTAINS, false, "refund", null),
                check(Kind.STARTS_WITH, true, "As an AI", null),
                check(Kind.LATENCY, false, null, 2_000.0));
        Grading grading = new Grading(checks, null, List.of());
        return new PromptSpec("1.0.0", "{message}", null, null, ModelSettings.DEFAULT, null, grading);
    }

    private static Check check(Kind kind, boolean not, @Nullable String value, @Nullable Double max) {
        return new Check(kind, not, value == null ? null : TextNode.valueOf(value), null, null, max, null);
    }
}
