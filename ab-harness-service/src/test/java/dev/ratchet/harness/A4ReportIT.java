package dev.ratchet.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.data.Flip;
import dev.ratchet.events.data.GateRules;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.events.data.Split;
import dev.ratchet.testing.FakeProvider;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a report says, and what the prompt's policy makes of the same answers. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(FakeProvider.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class A4ReportIT {
    private final Scenario scenario = new Scenario();
    private final Story story = new Story(scenario.deploymentId());

    @AfterEach
    void disconnect() {
        story.close();
    }

    @Test
    void aReportHoldsItsNumbersAndExamplesBothWays() {
        ReplayReport report = replay("[other]");

        assertThat(report.wins()).isPositive();
        assertThat(report.losses()).isPositive();
        assertThat(report.fixed()).hasSizeBetween(1, 10);
        Flip broken = report.broken().getFirst();
        assertThat(broken.baselineOutput()).isEqualTo(broken.expectedOutput()).isNotEqualTo(broken.candidateOutput());
        assertThat(broken.input().path("message").textValue()).contains("of " + scenario.prompt());
        assertThat(report.smallestEffect()).isCloseTo(0.264, within(0.001));
        assertThat(report.callsSpent() + report.callsSaved()).isEqualTo(120);
        assertThat(report.costUsd()).isCloseTo(report.callsSpent() * 0.0001, within(1e-9));
        assertThat(report.metrics()).allSatisfy(row -> {
            assertThat(row.delta()).isCloseTo(row.candidate() - row.baseline(), within(1e-9));
            assertThat(row.low()).isLessThanOrEqualTo(row.delta());
            assertThat(row.high()).isGreaterThanOrEqualTo(row.delta());
        });
    }

    @Test
    void aStricterPolicyAsksForMoreEvidence() {
        scenario.underPolicy(new GateRules(0, 0.95, 0.02, Map.of(), 0.001));

        ReplayReport report = replay("[perfect]");

        assertThat(report.outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(report.wins()).isEqualTo(18);
        assertThat(report.summary()).startsWith("Passed: the candidate is better (e-value 1.48e+03 ≥ 1000).");
    }

    @Test
    void aRiseThatIsLessThanThePolicyAsksForIsInconclusive() {
        scenario.underPolicy(new GateRules(0.5, 0.95, 0.02, Map.of(), 0.025));

        ReplayReport report = replay("[perfect]");

        assertThat(report.outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report.summary()).contains("where the policy asks for 50.0");
        assertThat(report.metrics().getFirst().verdict()).isEqualTo(MetricDirection.IMPROVED);
    }

    @Test
    void aBetterCandidateWithTooManyMalformedAnswersIsHeldBack() {
        scenario.underPolicy(new GateRules(0, 0.95, 0.02, Map.of(), 0.025));

        ReplayReport report = replay("[sloppy]");

        assertThat(report.wins()).isEqualTo(10);
        assertThat(report.losses()).isZero();
        assertThat(report.outcome()).isEqualTo(ReplayOutcome.FAILED);
        assertThat(report.summary())
                .startsWith("Failed: 92.3 % of the candidate's answers keep the format, at least 95.0 % are wanted.");
    }

    @Test
    void aMoreLenientPolicyPassesTheSameCandidate() {
        scenario.underPolicy(new GateRules(0, 0.9, 0.1, Map.of(), 0.025));

        ReplayReport report = replay("[sloppy]");

        assertThat(report.outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(report.metrics())
                .filteredOn(row -> row.metric().equals("format_pass_rate"))
                .extracting(MetricVerdict::verdict)
                .containsExactly(MetricDirection.INCONCLUSIVE);
    }

    @Test
    void aWinOnFewSessionsSaysThatLatencyAndCostWereNotTested() {
        ReplayReport report = replay("[perfect]");

        assertThat(report.pairs()).isLessThan(50);
        assertThat(report.metrics())
                .filteredOn(row -> Set.of("latency_ms", "cost_usd").contains(row.metric()))
                .extracting(MetricVerdict::low, MetricVerdict::verdict)
                .containsExactly(tuple(null, MetricDirection.INCONCLUSIVE), tuple(null, MetricDirection.INCONCLUSIVE));
        assertThat(report.summary())
                .contains("Latency and cost were not tested, as that takes 50 sessions and there were " + report.pairs()
                        + ".");
    }

    @Test
    void tooLittleEvidenceSaysHowManyMoreTracesAreNeeded() {
        story.tellAll(scenario.traces(Split.TEST, 40));
        scenario.underPolicy(new GateRules(0, 0.95, 0.02, Map.of(), 0.0001));

        story.tell(scenario.proposed("[perfect]"));

        ReplayReport report = story.completed().report();
        assertThat(report.outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report.wins()).isEqualTo(14);
        assertThat(report.moreTracesNeeded()).isEqualTo(25);
        assertThat(report.summary()).contains("About 25 more traces would decide it.");
        assertThat(report.smallestEffect()).isCloseTo(0.627, within(0.001));
    }

    private ReplayReport replay(String marker) {
        story.tellAll(List.copyOf(scenario.enoughTraces()));
        story.tell(scenario.proposed(marker));
        return story.completed().report();
    }
}
