package dev.ratchet.harness.domain.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.GradeDraft;
import dev.ratchet.harness.domain.grading.Opinion;
import dev.ratchet.harness.domain.grading.Spent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** E2: what several opinions come to. */
class E2TraceScoreTest {
    private final GradeDraft draft = new GradeDraft().score(Grade.FORMAT, 1);

    private TraceScore score(String... asked) {
        return TraceScore.of(List.of(asked), draft.done()).orElseThrow();
    }

    private static Opinion says(double score, String feedback) {
        return new Opinion(score, feedback, Spent.NOTHING);
    }

    @Test
    void itIsTheMeanOfWhatTheJudgeWasAskedFor() {
        draft.judged("correctness", says(0.9, "right")).judged("verbosity", says(0.5, "long"));

        assertThat(score("correctness", "verbosity").value()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void goodMarksElsewhereDoNotMakeAWrongAnswerRight() {
        draft.judged("correctness", says(0.2, "wrong")).judged("verbosity", says(1, "brief"));

        assertThat(score("correctness", "verbosity").value()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void withoutARubricTheOtherDimensionsDecide() {
        draft.undecided("nothing to tell it by").judged("tone", says(0.4, "cold"));

        assertThat(score("tone")).isEqualTo(new TraceScore(0.4, "tone 0.40: cold"));
    }

    @Test
    void theCommentNamesEachScoreWithItsReason() {
        draft.judged("correctness", says(0.9, "right")).judged("verbosity", says(0.5, "long"));

        assertThat(score("correctness", "verbosity").comment())
                .isEqualTo("correctness 0.90: right\nverbosity 0.50: long");
    }

    @Test
    void aMissingOpinionLeavesNothingToTell() {
        draft.judged("correctness", says(0.9, "right")).judged("tone", Opinion.none("garbage", Spent.NOTHING));

        assertThat(TraceScore.of(List.of("correctness", "tone"), draft.done())).isEmpty();
        assertThat(TraceScore.of(List.of(), draft.done())).isEmpty();
    }

    @Test
    void aLongCommentIsShortened() {
        draft.judged("correctness", says(0.9, "x".repeat(3_000)));

        assertThat(score("correctness").comment()).hasSize(2_001).endsWith("…");
    }
}
