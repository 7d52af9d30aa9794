package dev.ratchet.harness.domain.replays;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.Flip;
import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.JudgeAgreement;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.Spent;
import dev.ratchet.harness.domain.grading.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportingTest {
    private final Trial trial = trial(new GateRules(0, 0.95, 0.02, Map.of(), 0.025));
    private int traces;

    @Test
    void tenWinsPass() {
        observe(10, Verdict.FAILED, Verdict.PASSED);
        assertThat(trial.isOver()).isTrue();

        ReplayReport report = report(trial, 100, answers(11));

        assertThat(report.outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(report.wins()).isEqualTo(10);
        assertThat(report.callsSpent()).isEqualTo(22);
        assertThat(report.callsSaved()).isEqualTo(178);
        assertThat(report.costUsd()).isCloseTo(0.22, within(1e-9));
        assertThat(report.smallestEffect()).isCloseTo(0.414, within(0.001));
        assertThat(report.moreTracesNeeded()).isNull();
        assertThat(report.metrics().getFirst())
                .isEqualTo(new MetricVerdict(
                        "pass_rate", 0, 1, 1, 1.0, 1.0, trial.passes().winRatio(), MetricDirection.IMPROVED));
    }

    @Test
    void aFutileTestIsOverAndFailsWithoutSpendingTheRest() {
        observe(3, Verdict.PASSED, Verdict.FAILED);
        assertThat(trial.isOver()).isFalse();

        observe(1, Verdict.PASSED, Verdict.FAILED);

        assertThat(trial.isOver()).isTrue();
        assertThat(report(100).outcome()).isEqualTo(ReplayOutcome.FAILED);
        assertThat(report(100).summary())
                .startsWith("Failed: the evidence speaks against an improvement, so the rest of the traces was saved"
                        + " (e-value 0.0625 for better, 5.06 for worse).");
        assertThat(report(100).moreTracesNeeded()).isNull();
    }

    @Test
    void aReplayWithoutMoneyEndsInconclusiveWithWhatItHas() {
        observe(4, Verdict.FAILED, Verdict.PASSED);
        Replay replay = new Replay(
                new Replay.Ending("1.1.0", "the budget of 0.1 USD is used up"),
                List.of(),
                List.of(),
                trial,
                List.of(Answers.example("t1")),
                Records.NONE,
                false);

        ReplayReport report = Reporting.report(replay, 7);

        assertThat(report.outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report.summary())
                .startsWith("Inconclusive: the budget of 0.1 USD is used up, and the evidence is not enough");
        assertThat(report.wins()).isEqualTo(4);
    }

    @Test
    void aCandidateThatBreaksTheFormatFailsHoweverRightItIsOtherwise() {
        for (int i = 0; i < 40 && !trial.isOver(); i++) {
            trial.observe(List.of(Answers.broken("t" + i)));
            observe(2, Verdict.FAILED, Verdict.PASSED);
        }

        assertThat(trial.isOver()).isTrue();
        assertThat(report(100).outcome()).isEqualTo(ReplayOutcome.FAILED);
        assertThat(report(100).summary()).startsWith("Failed: the candidate breaks the output format");
    }

    @Test
    void anUndecidedTestTellsHowManyMoreTracesItNeeds() {
        observe(5, Verdict.FAILED, Verdict.PASSED);
        observe(15, Verdict.PASSED, Verdict.PASSED);

        ReplayReport report = report(20);

        assertThat(report.outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report.moreTracesNeeded()).isEqualTo(17);
        assertThat(report.summary()).contains("all 20 test traces at hand were used");
    }

    @Test
    void pairsThatCannotBeJudgedCountForNeitherSide() {
        observe(3, Verdict.UNJUDGED, Verdict.PASSED);
        observe(2, Verdict.PASSED, Verdict.PASSED);

        ReplayReport report = report(5);

        assertThat(report.unjudged()).isEqualTo(3);
        assertThat(report.pairs()).isEqualTo(2);
        assertThat(report.wins()).isZero();
    }

    @Test
    void aSessionIsOnePieceOfEvidence() {
        trial.observe(List.of(
                Answers.pair("a", Verdict.FAILED, Verdict.PASSED),
                Answers.pair("b", Verdict.FAILED, Verdict.PASSED),
                Answers.pair("c", Verdict.PASSED, Verdict.FAILED)));

        assertThat(trial.passes().wins()).isEqualTo(1);
        assertThat(report(3).wins()).isEqualTo(2);
        assertThat(report(3).losses()).isEqualTo(1);
    }

    @Test
    void withoutTracesNothingIsClaimed() {
        ReplayReport report = report(0);

        assertThat(report.outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report.metrics())
                .allSatisfy(metric -> assertThat(metric.verdict()).isEqualTo(MetricDirection.INCONCLUSIVE));
    }

    @Test
    void flipsAreFewAndShort() {
        String huge = "x".repeat(100_000);
        for (int i = 0; i < 10; i++) {
            Example example = new Example(
                    "t" + i,
                    "t" + i,
                    Split.TEST,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("a", huge)
                            .set("b", JsonNodeFactory.instance.arrayNode().add(huge)),
                    huge);
            trial.observe(List.of(new Pair(
                    example, answer("1.0.0", huge, Verdict.FAILED), answer("1.1.0", huge, Verdict.PASSED), null)));
            trial.observe(List.of(Answers.pair("tie" + i, Verdict.PASSED, Verdict.PASSED)));
        }

        List<Flip> fixed = report(40).fixed();

        assertThat(fixed).hasSize(10).allSatisfy(flip -> {
            assertThat(flip.baselineOutput()).hasSize(2_001);
            assertThat(flip.input().toString()).hasSizeLessThan(3_000);
        });
    }

    @Test
    void aSplitThatNoWinFitsIntoSaysSo() {
        observe(6, Verdict.PASSED, Verdict.PASSED);

        ReplayReport report = report(6);

        assertThat(report.smallestEffect()).isNull();
        assertThat(report.moreTracesNeeded()).isEqualTo(4);
        assertThat(report.summary()).contains("About 4 more traces would decide it.");
    }

    @Test
    void theJudgesAgreementWithLabelsIsTold() {
        observe(6, Verdict.PASSED, Verdict.PASSED);
        Map<Records.Key, Grade> grades = Map.of(
                new Records.Key("1.0.0", "t1"), calibrated(Verdict.PASSED, true),
                new Records.Key("1.0.0", "t2"), calibrated(Verdict.FAILED, true),
                new Records.Key("1.0.0", "t3"), calibrated(Verdict.FAILED, false));

        ReplayReport report = report(trial, 6, new Records(List.of(), grades, Map.of()));

        assertThat(report.summary())
                .contains("Where there is a label, the judge agreed with it on 2 of 3 answers (Cohen's κ 0.40, 95 %");
        JudgeAgreement agreement = requireNonNull(report.judgeAgreement());
        assertThat(agreement.labelled()).isEqualTo(3);
        assertThat(agreement.agreed()).isEqualTo(2);
        assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-9));
        assertThat(agreement.low()).isCloseTo(-0.630, within(0.001));
        assertThat(agreement.high()).isCloseTo(0.985, within(0.001));
        assertThat(report.callsSpent()).isEqualTo(3);
        assertThat(report.costUsd()).isCloseTo(0.03, within(1e-9));
    }

    @Test
    void whereEverythingIsRightTheJudgesAgreementHasNoKappa() {
        observe(6, Verdict.PASSED, Verdict.PASSED);
        Map<Records.Key, Grade> grades = Map.of(new Records.Key("1.0.0", "t1"), calibrated(Verdict.PASSED, true));

        assertThat(report(trial, 6, new Records(List.of(), grades, Map.of())).judgeAgreement())
                .isEqualTo(new JudgeAgreement(1, 1, null, null, null));
        assertThat(report(6).judgeAgreement()).isNull();
    }

    @Test
    void aJudgeThatJudgesItsOwnAnswersIsWarnedOf() {
        observe(1, Verdict.PASSED, Verdict.PASSED);
        Replay replay = new Replay(
                new Replay.Ending("1.1.0", null),
                List.of(),
                List.of(),
                trial,
                List.of(Answers.example("t1")),
                Records.NONE,
                true);

        assertThat(Reporting.report(replay, 7).summary())
                .endsWith("The judge is the model whose answers it judged; models favour their own.");
    }

    private static Grade calibrated(Verdict byLabel, boolean byJudge) {
        return new Grade(
                Map.of(), Map.of(), List.of(), true, byLabel, 1, byJudge, new Spent(Usage.NONE, 0.01, 0.01, 1, 0));
    }

    private static Records answers(int pairs) {
        List<Answer> answers = IntStream.rangeClosed(1, pairs)
                .boxed()
                .flatMap(i -> Stream.of("1.0.0", "1.1.0")
                        .map(version -> new Answer(version, "t" + i, "yes", null, Usage.NONE, 1, 0.01)))
                .toList();
        return new Records(answers, Map.of(), Map.of());
    }

    private static GradedAnswer answer(String version, String text, Verdict verdict) {
        return new GradedAnswer(
                new Answer(version, "t", text, null, Usage.NONE, 1, 0), Answers.grade(verdict, true, Map.of()));
    }

    private static Trial trial(GateRules gate, String... dimensions) {
        return new Trial(new TrialRules(gate, List.of(dimensions), new TrialRules.Noise(50, 0.001)));
    }

    private void observe(int sessions, Verdict live, Verdict candidate) {
        for (int i = 0; i < sessions; i++) {
            traces++;
            trial.observe(List.of(Answers.pair("t" + traces, live, candidate)));
        }
    }

    private ReplayReport report(int testExamples) {
        return report(trial, testExamples, Records.NONE);
    }

    /** Test examples are sessions of their own. */
    private static ReplayReport report(Trial trial, int testExamples, Records records) {
        List<Example> test = IntStream.range(0, testExamples)
                .mapToObj(i -> Answers.example("t" + (i + 1)))
                .toList();
        return Reporting.report(
                new Replay(new Replay.Ending("1.1.0", null), List.of(), List.of(), trial, test, records, false), 7);
    }
}
