package dev.ratchet.harness.domain.replays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a policy makes of the same evidence. */
class RulingTest {
    private static final GateRules LENIENT = new GateRules(0, 0, 0.25, Map.of(), 0.025);

    private int traces;

    @Test
    void aStricterAlphaAsksForMoreWins() {
        Trial trial = trial(new GateRules(0, 0, 0.25, Map.of(), 0.001));

        win(trial, 10, 10, 10);
        assertThat(trial.isOver()).isFalse();
        win(trial, 8, 10, 10);

        assertThat(trial.isOver()).isTrue();
        assertThat(report(trial).outcome()).isEqualTo(ReplayOutcome.PASSED);
    }

    @Test
    void aWinnerThatIsSlowerThanThePolicyAllowsFails() {
        Trial trial = trial(LENIENT);
        tie(trial, 45, 1_000, 1_600);

        win(trial, 5, 1_000, 1_600);

        assertThat(trial.isOver()).isTrue();
        assertThat(report(trial).outcome()).isEqualTo(ReplayOutcome.FAILED);
        assertThat(report(trial).summary())
                .startsWith("Failed: the candidate's latency_ms is more than 25 % above the live prompt's beyond doubt"
                        + " (1600 ms against 1000 ms in the mean of 50 sessions).")
                .doesNotContain("not tested");
    }

    @Test
    void onTooFewSessionsNothingIsSaidOfLatencyAndTheReportSaysSo() {
        Trial trial = trial(LENIENT);

        win(trial, 10, 1_000, 16_000);

        assertThat(report(trial).outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(direction(trial, "latency_ms")).isEqualTo(MetricDirection.INCONCLUSIVE);
        assertThat(report(trial).summary())
                .contains("Latency and cost were not tested, as that takes 50 sessions and there were 10.");
    }

    @Test
    void slowerWithinTheGuardrailIsToldAndPasses() {
        Trial trial = trial(LENIENT);
        tie(trial, 45, 1_000, 1_200);

        win(trial, 10, 1_000, 1_200);

        assertThat(report(trial).outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(direction(trial, "latency_ms")).isEqualTo(MetricDirection.REGRESSED);
    }

    @Test
    void aDifferenceThatNobodyWouldNoticeIsNone() {
        Trial trial = trial(LENIENT);
        tie(trial, 45, 5, 15);

        win(trial, 10, 5, 15);

        assertThat(report(trial).outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(direction(trial, "latency_ms")).isEqualTo(MetricDirection.INCONCLUSIVE);
    }

    @Test
    void theGuardrailOfASingleMetricTakesThePlaceOfTheGeneralOne() {
        Trial trial = trial(new GateRules(0, 0, 0.02, Map.of("latency_ms", 1.0), 0.025));
        tie(trial, 45, 1_000, 1_600);

        win(trial, 10, 1_000, 1_600);

        assertThat(report(trial).outcome()).isEqualTo(ReplayOutcome.PASSED);
    }

    @Test
    void aRiseBelowTheThresholdIsInconclusive() {
        Trial trial = trial(new GateRules(0.5, 0, 0.25, Map.of(), 0.025));
        for (int i = 0; i < 30; i++) {
            trial.observe(List.of(Answers.pair(next(), Verdict.PASSED, Verdict.PASSED)));
        }

        win(trial, 10, 10, 10);

        assertThat(report(trial).outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report(trial).moreTracesNeeded()).isNull();
        assertThat(report(trial).summary())
                .startsWith("Inconclusive: the candidate is better (e-value 57.7), but by 25.0 points where the policy"
                        + " asks for 50.0.");
    }

    @Test
    void aWinnerWithTooFewWellFormedAnswersFails() {
        Trial trial = trial(new GateRules(0, 0.95, 0.5, Map.of(), 0.025));
        for (int i = 0; i < 2; i++) {
            trial.observe(List.of(Answers.pair(
                    Answers.graded("1.0.0", next(), Answers.grade(Verdict.FAILED, false, Map.of())),
                    Answers.graded("1.1.0", "t" + traces, Answers.grade(Verdict.FAILED, false, Map.of())))));
        }

        win(trial, 10, 10, 10);

        assertThat(report(trial).outcome()).isEqualTo(ReplayOutcome.FAILED);
        assertThat(report(trial).summary())
                .startsWith("Failed: 83.3 % of the candidate's answers keep the format, at least 95.0 % are wanted.");
    }

    @Test
    void aFewMalformedAnswersOfAnUndecidedTestProveNothing() {
        Trial trial = trial(new GateRules(0, 0.95, 0.5, Map.of(), 0.025));

        trial.observe(List.of(Answers.broken(next())));
        trial.observe(List.of(Answers.pair(next(), Verdict.PASSED, Verdict.PASSED)));

        assertThat(report(trial).outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
    }

    @Test
    void aDimensionThatGetsWorseHoldsTheCandidateBack() {
        Trial trial = trial(LENIENT, "safety");

        for (int i = 0; i < 60 && !trial.isOver(); i++) {
            trial.observe(List.of(Answers.pair(
                    Answers.graded("1.0.0", next(), Answers.grade(Verdict.PASSED, true, Map.of("safety", 1.0))),
                    Answers.graded(
                            "1.1.0", "t" + traces, Answers.grade(Verdict.PASSED, true, Map.of("safety", 0.0))))));
        }

        assertThat(report(trial).outcome()).isEqualTo(ReplayOutcome.FAILED);
        assertThat(report(trial).summary())
                .startsWith("Failed: the candidate is worse in safety by more than is allowed (e-value");
        assertThat(direction(trial, "safety")).isEqualTo(MetricDirection.REGRESSED);
    }

    @Test
    void aDimensionThatIsUnjudgedOnOneSideCountsForNeither() {
        Trial trial = trial(LENIENT, "safety");

        for (int i = 0; i < 60; i++) {
            trial.observe(List.of(Answers.pair(
                    Answers.graded("1.0.0", next(), Answers.grade(Verdict.PASSED, true, Map.of("safety", 1.0))),
                    Answers.graded("1.1.0", "t" + traces, Answers.grade(Verdict.PASSED, true, Map.of())))));
        }

        assertThat(trial.isOver()).isFalse();
        assertThat(direction(trial, "safety")).isEqualTo(MetricDirection.INCONCLUSIVE);
    }

    private static Trial trial(GateRules gate, String... dimensions) {
        return new Trial(new TrialRules(gate, List.of(dimensions), new TrialRules.Noise(50, 0.001)));
    }

    private String next() {
        traces++;
        return "t" + traces;
    }

    private void win(Trial trial, int sessions, long liveMs, long candidateMs) {
        observe(trial, sessions, Verdict.FAILED, liveMs, candidateMs);
    }

    private void tie(Trial trial, int sessions, long liveMs, long candidateMs) {
        observe(trial, sessions, Verdict.PASSED, liveMs, candidateMs);
    }

    private void observe(Trial trial, int sessions, Verdict live, long liveMs, long candidateMs) {
        for (int i = 0; i < sessions; i++) {
            String id = next();
            trial.observe(List.of(
                    Answers.pair(took("1.0.0", id, live, liveMs), took("1.1.0", id, Verdict.PASSED, candidateMs))));
        }
    }

    private static GradedAnswer took(String version, String id, Verdict verdict, long millis) {
        return new GradedAnswer(
                new Answer(version, id, "text", null, Usage.NONE, millis, 0), Answers.grade(verdict, true, Map.of()));
    }

    private static ReplayReport report(Trial trial) {
        List<Example> test =
                IntStream.range(0, 100).mapToObj(i -> Answers.example("t" + i)).toList();
        return Reporting.report(
                new Replay(new Replay.Ending("1.1.0", null), List.of(), List.of(), trial, test, Records.NONE, false),
                7);
    }

    private static MetricDirection direction(Trial trial, String metric) {
        return report(trial).metrics().stream()
                .filter(row -> row.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
