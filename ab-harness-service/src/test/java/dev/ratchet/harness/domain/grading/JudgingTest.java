package dev.ratchet.harness.domain.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.domain.grading.Preference.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgingTest {

    @Test
    void theMedianOfSeveralOpinionsCountsAndAllArePaidFor() {
        Opinion median = Opinion.median(List.of(opinion(0.9), opinion(0.1), opinion(0.8)));

        assertThat(median.score()).isEqualTo(0.8);
        assertThat(median.feedback()).isEqualTo("0.8");
        assertThat(median.spent()).isEqualTo(new Spent(new Usage(6, 3), 0.75, 0.75, 3, 0));
    }

    @Test
    void withoutAMajorityOfUseThereIsNoOpinion() {
        assertThat(Opinion.median(List.of(opinion(null), opinion(0.9))).score()).isNull();
        assertThat(Opinion.median(List.of(opinion(null), opinion(0.9), opinion(0.7)))
                        .score())
                .isEqualTo(0.8);
    }

    @Test
    void whoWinsOnlyInOnePlaceHasNotWon() {
        assertThat(Preference.ofBothOrders(Choice.LIVE, Choice.LIVE)).isEqualTo(Choice.LIVE);
        assertThat(Preference.ofBothOrders(Choice.LIVE, Choice.CANDIDATE)).isEqualTo(Choice.TIE);
        assertThat(Preference.ofBothOrders(Choice.TIE, Choice.CANDIDATE)).isEqualTo(Choice.TIE);
        assertThat(Preference.ofBothOrders(Choice.CANDIDATE, Choice.UNJUDGED)).isEqualTo(Choice.UNJUDGED);
    }

    @Test
    void theMajorityOfSeveralComparisonsCounts() {
        assertThat(Preference.majority(List.of(Choice.LIVE))).isEqualTo(Choice.LIVE);
        assertThat(Preference.majority(List.of(Choice.LIVE, Choice.CANDIDATE, Choice.LIVE)))
                .isEqualTo(Choice.LIVE);
        assertThat(Preference.majority(List.of(Choice.LIVE, Choice.CANDIDATE, Choice.TIE)))
                .isEqualTo(Choice.TIE);
        assertThat(Preference.majority(List.of(Choice.UNJUDGED, Choice.UNJUDGED, Choice.LIVE)))
                .isEqualTo(Choice.UNJUDGED);
    }

    private static Opinion opinion(@Nullable Double score) {
        return new Opinion(score, String.valueOf(score), new Spent(new Usage(2, 1), 0.25, 0.25, 1, 0));
    }
}
