package dev.ratchet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.FailureReason;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.TraceError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceVerdictTest {
    private static final PromptSpec LIVE = new PromptSpec(
            "1.0.0",
            "{message}",
            null,
            OutputJudgeTest.json("{\"type\":\"string\",\"enum\":[\"refund\",\"billing\"]}"),
            ModelSettings.DEFAULT,
            0.7,
            Grading.NONE);

    @Test
    void anErrorFails() {
        TraceVerdict verdict = TraceVerdict.of(trace(null, null, null, null, new TraceError("timeout", "10 s")), LIVE);

        assertThat(verdict.failed()).isTrue();
        assertThat(verdict.reasons()).containsExactly(new FailureReason(FailureKind.ERROR, "timeout: 10 s", null));
    }

    @Test
    void everyBrokenRuleIsAReason() {
        TraceVerdict verdict = TraceVerdict.of(trace("billing", "refund", Outcome.FAILED, 0.2, null), LIVE);

        assertThat(verdict.reasons())
                .extracting(FailureReason::kind)
                .containsExactly(FailureKind.OUTCOME, FailureKind.SCORE, FailureKind.MISMATCH);
    }

    @Test
    void aScoreAtTheThresholdPasses() {
        TraceVerdict verdict = TraceVerdict.of(trace("refund", null, null, 0.7, null), LIVE);

        assertThat(verdict).isEqualTo(new TraceVerdict(java.util.List.of(), true, true));
    }

    @Test
    void aScoreWithoutAThresholdDecidesNothing() {
        TraceVerdict verdict = TraceVerdict.of(trace("anything", null, null, 0.0, null), null);

        assertThat(verdict).isEqualTo(new TraceVerdict(java.util.List.of(), false, false));
    }

    @Test
    void anOutcomeOkWithoutAnyCheckIsAJudgedPass() {
        TraceVerdict verdict = TraceVerdict.of(trace("anything", null, Outcome.OK, null, null), null);

        assertThat(verdict).isEqualTo(new TraceVerdict(java.util.List.of(), true, true));
    }

    @Test
    void anOutcomeOkDoesNotOutweighABrokenCheck() {
        TraceVerdict verdict = TraceVerdict.of(trace("hello there", null, Outcome.OK, 1.0, null), LIVE);

        assertThat(verdict.failed()).isTrue();
    }

    @Test
    void whatWasExpectedPassesAndTheRightFormAloneDoesNot() {
        TraceVerdict expected = TraceVerdict.of(trace("refund", "Refund", null, null, null), LIVE);
        TraceVerdict ofForm = TraceVerdict.of(trace("refund", null, null, null, null), LIVE);

        assertThat(expected.passed()).isTrue();
        assertThat(ofForm).isEqualTo(new TraceVerdict(java.util.List.of(), true, false));
    }

    @Test
    void aFailedTraceHasNotPassedWhateverElseIsSaidOfIt() {
        TraceVerdict failed = TraceVerdict.of(trace("billing", "refund", Outcome.OK, 1.0, null), LIVE);
        TraceVerdict redacted = TraceVerdict.ofRedacted(
                trace("billing", null, Outcome.OK, null, null),
                LIVE,
                java.util.List.of(new FailureReason(FailureKind.CHECK, "is no address", null)));

        assertThat(failed.passed()).isFalse();
        assertThat(redacted.passed()).isFalse();
    }

    private static TraceRecorded trace(
            @Nullable String output,
            @Nullable String expected,
            @Nullable Outcome outcome,
            @Nullable Double score,
            @Nullable TraceError error) {
        return new TraceRecorded(
                "t-1",
                null,
                "default",
                "intent",
                "1.0.0",
                null,
                null,
                JsonNodeFactory.instance.objectNode(),
                output,
                expected,
                outcome,
                score,
                error,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
