package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import java.time.Instant;
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
}
