package dev.ratchet.harness.domain.replays;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.events.data.Flip;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.replays.JudgedAnswer.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportingTest {
    private final Trial trial = new Trial(new TrialRules(0.025, 0.02, 30));
    private int traces;

    @Test
    void tenWinsPass() {
        observe(10, Verdict.FAILED, Verdict.PASSED);
        assertThat(trial.isOver()).isTrue();

        ReplayReport report = report(100);

        assertThat(report.outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(report.wins()).isEqualTo(10);
        assertThat(report.callsSaved()).isEqualTo(180);
        assertThat(report.moreTracesNeeded()).isNull();
        assertThat(report.metrics().getFirst())
                .isEqualTo(new MetricVerdict(
                        "pass_rate", 0, 1, 1, 1.0, 1.0, trial.passes().winRatio(), MetricDirection.IMPROVED));
    }

    @Test
    void aFutileTestGoesOnForAWhileToFindHarm() {
        observe(4, Verdict.PASSED, Verdict.FAILED);
        assertThat(trial.isOver()).isFalse();

        observe(6, Verdict.PASSED, Verdict.FAILED);

        assertThat(trial.isOver()).isTrue();
        assertThat(report(100).outcome()).isEqualTo(ReplayOutcome.FAILED);
        assertThat(report(100).summary()).startsWith("Failed: the candidate is worse (e-value 57.7 ≥ 40).");
    }

    @Test
    void aFutileTestThatFindsNoHarmEndsInconclusive() {
        observe(4, Verdict.PASSED, Verdict.FAILED);
        observe(29, Verdict.PASSED, Verdict.PASSED);
        assertThat(trial.isOver()).isFalse();

        observe(1, Verdict.PASSED, Verdict.PASSED);

        assertThat(trial.isOver()).isTrue();
        assertThat(report(100).outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report(100).summary()).startsWith("Inconclusive: futile");
        assertThat(report(100).moreTracesNeeded()).isNull();
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
            trial.observe(List.of(
                    new Pair(example, answer("1.0.0", huge, Verdict.FAILED), answer("1.1.0", huge, Verdict.PASSED))));
            trial.observe(List.of(Answers.pair("tie" + i, Verdict.PASSED, Verdict.PASSED)));
        }

        List<Flip> fixed = report(40).fixed();

        assertThat(fixed).hasSize(10).allSatisfy(flip -> {
            assertThat(flip.baselineOutput()).hasSize(2_001);
            assertThat(flip.input().toString()).hasSizeLessThan(3_000);
        });
    }

    private static JudgedAnswer answer(String version, String text, Verdict verdict) {
        return new JudgedAnswer(new Answer(version, "t", text, null, Usage.NONE, 1, 0), verdict, true);
    }

    private void observe(int sessions, Verdict live, Verdict candidate) {
        for (int i = 0; i < sessions; i++) {
            traces++;
            trial.observe(List.of(Answers.pair("t" + traces, live, candidate)));
        }
    }

    private ReplayReport report(int testExamples) {
        return Reporting.report(new Replay("1.1.0", List.of(), List.of(), trial, testExamples, List.of()), 7);
    }
}
