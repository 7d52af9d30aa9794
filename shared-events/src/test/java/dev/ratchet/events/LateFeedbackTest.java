package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LateFeedbackTest {
    private static final TraceRecorded TRACE = Golden.event(TraceRecorded.class);

    @Test
    void feedbackIsPutInAsIfItHadBeenKnownAndWhatItDoesNotTellStays() {
        TraceFeedback told = new TraceFeedback(
                TRACE.traceId(),
                "default",
                TRACE.promptName(),
                null,
                null,
                "another",
                null,
                null,
                Instant.EPOCH.plusSeconds(2_000_000_000));

        TraceRecorded joined = TRACE.with(told);

        assertThat(joined.expectedOutput()).isEqualTo("another");
        assertThat(joined)
                .usingRecursiveComparison()
                .ignoringFields("expectedOutput")
                .isEqualTo(TRACE);
    }

    @Test
    void aJudgesScoreStandsWhereThereIsNoOther() {
        TraceRecorded scored = TRACE.with(scored(0.9, "desk"));

        assertThat(scored.score()).isEqualTo(0.9);
        assertThat(scored.with(scored(0.1, TraceFeedback.JUDGE)).score()).isEqualTo(0.9);
        assertThat(without(scored).with(scored(0.1, TraceFeedback.JUDGE)).score())
                .isEqualTo(0.1);
        assertThat(without(scored)
                        .with(scored(0.1, TraceFeedback.JUDGE))
                        .with(scored(0.8, null))
                        .score())
                .isEqualTo(0.8);
    }

    private static TraceFeedback scored(double score, @Nullable String source) {
        return new TraceFeedback(TRACE.traceId(), "default", TRACE.promptName(), null, score, null, null, source, null);
    }

    private static TraceRecorded without(TraceRecorded trace) {
        return new TraceRecorded(
                trace.traceId(),
                null,
                trace.project(),
                trace.promptName(),
                null,
                null,
                null,
                trace.input(),
                trace.output(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
