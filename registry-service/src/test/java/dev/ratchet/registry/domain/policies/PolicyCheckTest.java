package dev.ratchet.registry.domain.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.registry.Facts;
import dev.ratchet.registry.Reports;
import dev.ratchet.registry.domain.InvalidInput;
import dev.ratchet.registry.domain.deployments.RollbackPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyCheckTest {
    private static final RollbackPolicy ROLLBACK = new RollbackPolicy(true, Duration.ZERO);
    private static final RolloutRules IMMEDIATE = RolloutRules.usual(RolloutStrategy.IMMEDIATE);
    private static final PromotionPolicy POLICY = PromotionPolicy.defaults(ROLLBACK, WatchRules.USUAL);

    @Test
    void everyConditionSaysWhatIsWantedAndWhatWasFound() {
        assertThat(PolicyCheck.of(Reports.good(), POLICY))
                .extracting(Condition::name, Condition::wanted, Condition::found, Condition::met)
                .containsExactly(
                        tuple("outcome", "passed", "passed", true),
                        tuple("improvement", "at least 5 points", "+38.75 points", true),
                        tuple("evidence", "at least 40", "250", true),
                        tuple("format", "at least 95 %", "97.5 %", true),
                        tuple("guardrail:format_pass_rate", "worse by at most 2 points", "not measurably worse", true),
                        tuple("guardrail:latency_ms", "worse by at most 2 %", "not measurably worse", true),
                        tuple("guardrail:cost_usd", "worse by at most 2 %", "not worse", true));
    }

    @Test
    void onlyAReplayThatPassedMayShip() {
        assertThat(unmet(Reports.of(ReplayOutcome.FAILED, Reports.PASS_RATE))).containsExactly("outcome");
        assertThat(unmet(Reports.of(ReplayOutcome.INCONCLUSIVE, Reports.PASS_RATE)))
                .containsExactly("outcome");
    }

    @Test
    void anImprovementThatIsExactlyTheThresholdIsEnoughAndLessIsNot() {
        assertThat(unmet(passRate(0.80, 0.85, 50.0))).isEmpty();
        assertThat(unmet(passRate(0.80, 0.849, 50.0))).containsExactly("improvement");
        assertThat(unmet(passRate(0.80, 0.70, 50.0))).containsExactly("improvement");
    }

    @Test
    void theEvidenceMustBoundFalseShipsAsThePolicyAsks() {
        assertThat(unmet(passRate(0.5, 0.9, 40.0))).isEmpty();
        assertThat(unmet(passRate(0.5, 0.9, 39.0))).containsExactly("evidence");
        assertThat(unmet(passRate(0.5, 0.9, null))).containsExactly("evidence");
        assertThat(unmet(passRate(0.5, 0.9, 40.0), alpha(0.01))).containsExactly("evidence");
    }

    @Test
    void aReportWithoutRowsHasCountsAndNoEvidence() {
        List<Condition> conditions = PolicyCheck.of(Facts.report(ReplayOutcome.PASSED), POLICY);

        assertThat(conditions)
                .extracting(Condition::name, Condition::found, Condition::met)
                .containsExactly(
                        tuple("outcome", "passed", true),
                        tuple("improvement", "+38.75 points", true),
                        tuple("evidence", "none", false),
                        tuple("format", "not reported", true));
    }

    @Test
    void illFormedAnswersHoldItBack() {
        MetricVerdict format = Reports.row("format_pass_rate", 0.9, 0.94, 0.0, 0.1, 3.0, MetricDirection.INCONCLUSIVE);

        assertThat(unmet(Reports.of(ReplayOutcome.PASSED, Reports.PASS_RATE, format)))
                .containsExactly("format");
    }

    @Test
    void aRateThatFellByMoreThanTheGuardrailHoldsItBackThoughItsVerdictIsOpen() {
        assertThat(guardrail("format_pass_rate", 1.0, 0.98, MetricDirection.INCONCLUSIVE))
                .isTrue();
        assertThat(guardrail("format_pass_rate", 1.0, 0.97, MetricDirection.INCONCLUSIVE))
                .isFalse();
        assertThat(guardrail("failure_rate", 0.1, 0.2, MetricDirection.INCONCLUSIVE))
                .isFalse();
        assertThat(guardrail("failure_rate", 0.2, 0.1, MetricDirection.INCONCLUSIVE))
                .isTrue();
        assertThat(guardrail("tone_pass_rate", 0.5, 0.9, MetricDirection.IMPROVED))
                .isTrue();
    }

    @Test
    void ofAnAmountLessIsBetterAndTheGuardrailIsAShareOfIt() {
        assertThat(guardrail("latency_ms", 100, 102, MetricDirection.REGRESSED)).isTrue();
        assertThat(guardrail("latency_ms", 100, 103, MetricDirection.REGRESSED)).isFalse();
        assertThat(guardrail("latency_ms", 100, 60, MetricDirection.IMPROVED)).isTrue();
        assertThat(guardrail("latency_ms", 100, 130, MetricDirection.INCONCLUSIVE))
                .isTrue();
        assertThat(guardrail("cost_usd", 0, 0.001, MetricDirection.REGRESSED)).isFalse();
        assertThat(guardrail("cost_usd", 0, 0, MetricDirection.INCONCLUSIVE)).isTrue();
    }

    @Test
    void anAmountThatWasNotTestedCountsAsMeasuredButForWhatChanceDoesToALatency() {
        assertThat(untested("latency_ms", 100, 150)).isTrue();
        assertThat(untested("latency_ms", 100, 151)).isFalse();
        assertThat(untested("latency_ms", 100, 60)).isTrue();
        assertThat(untested("cost_usd", 0.001, 0.00102)).isTrue();
        assertThat(untested("cost_usd", 0.001, 0.00103)).isFalse();
        assertThat(untested("cost_usd", 0, 0)).isTrue();
    }

    @Test
    void theVerdictSaysWhichWayIsWorseOfAMetricThatNobodyKnows() {
        assertThat(guardrail("toxicity", 0.1, 0.2, MetricDirection.REGRESSED)).isFalse();
        assertThat(guardrail("toxicity", 0.2, 0.1, MetricDirection.IMPROVED)).isTrue();
    }

    @Test
    void aMetricMayHaveAGuardrailOfItsOwn() {
        PromotionPolicy policy = new PromotionPolicy(
                Approval.AUTO, 0.05, 0.95, 0.02, Map.of("cost_usd", 0.5), 0.025, IMMEDIATE, ROLLBACK, WatchRules.USUAL);
        MetricVerdict dearer = Reports.row("cost_usd", 0.001, 0.0014, 0, 0, null, MetricDirection.REGRESSED);
        MetricVerdict slower = Reports.row("latency_ms", 100, 140, 30, 50, null, MetricDirection.REGRESSED);

        assertThat(unmet(Reports.of(ReplayOutcome.PASSED, Reports.PASS_RATE, dearer, slower), policy))
                .containsExactly("guardrail:latency_ms");
    }

    @Test
    void aVerdictShipsOnlyByAPolicyThatMayAndWithEveryConditionMet() {
        List<Condition> met = PolicyCheck.of(Reports.good(), POLICY);
        List<Condition> unmet = PolicyCheck.of(Facts.report(ReplayOutcome.PASSED), POLICY);

        assertThat(new Verdict(1, Approval.AUTO, met).ships()).isTrue();
        assertThat(new Verdict(1, Approval.OWNER, met).ships()).isFalse();
        assertThat(new Verdict(1, Approval.AUTO, unmet).ships()).isFalse();
    }

    @Test
    void aNumberThatIsNoneIsNoPolicy() {
        assertThatThrownBy(() -> alpha(Double.NaN))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.field()).isEqualTo("false_ship_alpha"));
    }

    private static PromotionPolicy alpha(double alpha) {
        return new PromotionPolicy(
                Approval.AUTO, 0.05, 0.95, 0.02, Map.of(), alpha, IMMEDIATE, ROLLBACK, WatchRules.USUAL);
    }

    private static ReplayReport passRate(double baseline, double candidate, @Nullable Double evidence) {
        return Reports.of(
                ReplayOutcome.PASSED,
                Reports.row("pass_rate", baseline, candidate, 0, 1, evidence, MetricDirection.IMPROVED));
    }

    private static boolean guardrail(String metric, double baseline, double candidate, MetricDirection verdict) {
        MetricVerdict row = Reports.row(metric, baseline, candidate, 0, 0, null, verdict);
        return !unmet(Reports.of(ReplayOutcome.PASSED, Reports.PASS_RATE, row)).contains("guardrail:" + metric);
    }

    private static boolean untested(String metric, double baseline, double candidate) {
        MetricVerdict row = new MetricVerdict(
                metric, baseline, candidate, candidate - baseline, null, null, null, MetricDirection.INCONCLUSIVE);
        return !unmet(Reports.of(ReplayOutcome.PASSED, Reports.PASS_RATE, row)).contains("guardrail:" + metric);
    }

    private static List<String> unmet(ReplayReport report) {
        return unmet(report, POLICY);
    }

    private static List<String> unmet(ReplayReport report, PromotionPolicy policy) {
        return PolicyCheck.of(report, policy).stream()
                .filter(condition -> !condition.met())
                .map(Condition::name)
                .toList();
    }
}
