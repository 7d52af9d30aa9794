package dev.ratchet.clustering.domain.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.RaceResult;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {

    @Test
    void whatIsBeatenEverywhereIsNotOnTheFront() {
        Attempt good = attempt("good", Map.of("pass_rate", 0.8, "latency_ms", 100.0));
        Attempt worse = attempt("worse", Map.of("pass_rate", 0.7, "latency_ms", 120.0));
        Attempt quick = attempt("quick", Map.of("pass_rate", 0.6, "latency_ms", 20.0));

        ParetoFront front = ParetoFront.of(List.of(worse, quick, good));

        assertThat(front.members()).containsExactly(good, quick);
        assertThat(front.complementary()).contains(new ParetoFront.Pair(good, quick));
    }

    @Test
    void ofEqualsBothStayAndNeitherComplementsTheOther() {
        Attempt one = attempt("one", Map.of("pass_rate", 0.8));
        Attempt other = attempt("other", Map.of("pass_rate", 0.8));

        assertThat(ParetoFront.of(List.of(one, other)).members()).hasSize(2);
        assertThat(ParetoFront.of(List.of(one, other)).complementary()).isEmpty();
    }

    @Test
    void whatWasNeverMeasuredIsNoMemory() {
        assertThat(ParetoFront.of(List.of(new Attempt("new", DeploymentState.PROPOSED, null, null, Scores.NONE)))
                        .members())
                .isEmpty();
    }

    @Test
    void aReportScoresAllThatRacedAndTheWinnerByEveryMetric() {
        ReplayReport report = new ReplayReport(
                ReplayOutcome.PASSED,
                "better",
                List.of(new MetricVerdict("pass_rate", 0.5, 0.75, 0.25, null, null, null, MetricDirection.IMPROVED)),
                40,
                12,
                2,
                26,
                0,
                20,
                30,
                List.of(),
                List.of(),
                List.of(new RaceResult("c1", 20, 15), new RaceResult("c2", 10, 4), new RaceResult("c3", 0, 0)),
                100,
                0,
                0,
                null,
                null,
                null);

        Map<String, Scores> scores = Scores.of(report, "c1");

        assertThat(scores.get("c1")).isEqualTo(Scores.of(Map.of("pass_rate", 0.75, Scores.RACE, 0.75)));
        assertThat(scores.get("c2")).isEqualTo(Scores.of(Map.of(Scores.RACE, 0.4)));
        assertThat(scores).containsOnlyKeys("c1", "c2");
    }

    private static Attempt attempt(String text, Map<String, Double> scores) {
        return new Attempt(text, DeploymentState.AB_FAILED, null, null, Scores.of(scores));
    }
}
