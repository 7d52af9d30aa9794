package dev.ratchet.monitor.messaging;

import static dev.ratchet.monitor.Samples.feedback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.TraceError;
import dev.ratchet.monitor.Samples;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E4: a trace is judged as it came, and nothing but its redacted form is published or stored. */
class E4RedactionTopologyTest {
    private static final String JANE = "jane.doe@canary.example";
    private static final String CARD = "4111 1111 1111 1111";

    @TempDir
    Path state;

    private DrivenTopology topology;

    @BeforeEach
    void start() {
        topology = new DrivenTopology(state);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    private static TraceRecorded trace(String id, String output, @Nullable String expected) {
        return Samples.full(
                id,
                Samples.PROMPT,
                Samples.OLD,
                null,
                Samples.text("message", JANE + " and " + CARD),
                output,
                expected,
                null,
                null);
    }

    @Test
    void aFailureIsPublishedRedactedInAllItsParts() {
        TraceRecorded failing = trace("t-1", "to " + JANE, "to bob@canary.example, card " + CARD);
        topology.publish(new TraceRecorded(
                "t-1",
                JANE,
                "default",
                Samples.PROMPT,
                Samples.OLD,
                null,
                null,
                failing.input(),
                failing.output(),
                failing.expectedOutput(),
                null,
                null,
                new TraceError("Refused", "by " + JANE),
                null,
                null,
                null,
                null,
                null,
                null));

        assertThat(topology.events(TraceFailed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.input()).isEqualTo(Samples.text("message", "[EMAIL_1] and [CARD_1]"));
            assertThat(failed.output()).isEqualTo("to [EMAIL_1]");
            assertThat(failed.expectedOutput()).isEqualTo("to [EMAIL_2], card [CARD_1]");
            assertThat(failed.error()).isEqualTo(new TraceError("Refused", "by [EMAIL_1]"));
            assertThat(failed.unit()).startsWith("EMAIL-");
            assertThat(failed.reasons())
                    .extracting(FailureReason::detail)
                    .containsExactly(
                            "Refused: by [EMAIL_1]", "expected «to [EMAIL_2], card [CARD_1]», got «to [EMAIL_1]»");
            assertThat(failed.signature()).doesNotContain("canary");
        });
        assertThat(topology.stored()).isNotEmpty().noneMatch(text -> text.contains("canary") || text.contains("4111"));
    }

    @Test
    void checksLookAtTheTextsAsTheyCameAlsoWhenFeedbackComesLater() {
        PromptSpec answersWithAnAddress = new PromptSpec(
                Samples.OLD,
                "Which address? {message}",
                null,
                Samples.json("{\"type\":\"string\",\"pattern\":\"^[a-z.]+@[a-z.]+$\"}"),
                ModelSettings.DEFAULT,
                0.7,
                Grading.NONE);
        topology.publish(new LivePrompt("default", Samples.PROMPT, 1, answersWithAnAddress, null, Samples.START, null));
        topology.publish(trace("t-1", JANE, null));
        topology.publish(trace("t-2", JANE, null));
        topology.publish(trace("t-3", JANE, null));
        topology.publish(trace("t-4", "none", null));

        topology.publish(feedback("t-1", Outcome.OK, 0.9, JANE));
        topology.publish(feedback("t-2", null, null, "bob@canary.example"));
        topology.publish(feedback("t-3", null, 0.1, null));

        assertThat(topology.events(TraceFailed.class))
                .extracting(
                        TraceFailed::traceId,
                        failed -> failed.reasons().getFirst().kind())
                .containsExactly(
                        tuple("t-4", FailureKind.CHECK),
                        tuple("t-2", FailureKind.MISMATCH),
                        tuple("t-3", FailureKind.SCORE));
        assertThat(topology.events(TraceFailed.class).get(1).expectedOutput()).isEqualTo("[EMAIL_2]");
        assertThat(topology.stored()).isNotEmpty().noneMatch(text -> text.contains("canary"));
    }

    @Test
    void aTraceThatGrowsByBeingRedactedIsStillPublished() {
        String addresses = "9.9.9.9 ".repeat(120_000);
        topology.publish(Samples.full(
                "t-1", Samples.PROMPT, Samples.OLD, null, Samples.text("message", addresses), "x", "y", null, null));

        assertThat(topology.events(TraceFailed.class)).hasSize(1);
    }
}
