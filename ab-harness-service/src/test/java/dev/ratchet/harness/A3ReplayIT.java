package dev.ratchet.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.DeploymentEvent;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.RaceResult;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayPhase;
import dev.ratchet.events.data.Split;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole replays, from the topics to the topics. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class A3ReplayIT {
    private final Scenario scenario = new Scenario();

    @Inject
    ScriptedModel model;

    private final Story story = new Story(scenario.deploymentId());

    @AfterEach
    void disconnect() {
        story.close();
    }

    @Test
    void aBetterCandidatePasses() {
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[perfect]"));

        ReplayCompleted completed = story.completed();
        assertThat(completed.candidateVersion()).isEqualTo("1.1.0");
        assertThat(completed.report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(completed.report().summary()).startsWith("Passed: the candidate is better (e-value 57.7 ≥ 40).");
        assertThat(completed.report().wins()).isEqualTo(10);
        assertThat(completed.report().losses()).isZero();
        assertThat(completed.report().candidatePassed())
                .isEqualTo(completed.report().pairs());
        assertThat(completed.report().fixed()).hasSize(10);
        assertThat(completed.report().broken()).isEmpty();
        assertThat(completed.report().callsSpent()).isLessThan(120);
        assertThat(completed.report().callsSpent())
                .isBetween(
                        2L * completed.report().pairs(),
                        2L * (completed.report().pairs() + 8));
        assertThat(completed.report().callsSaved())
                .isEqualTo(120 - completed.report().callsSpent());
        assertThat(completed.report().costUsd()).isCloseTo(completed.report().callsSpent() * 0.0001, within(1e-9));
        MetricVerdict passRate = completed.report().metrics().getFirst();
        assertThat(passRate.metric()).isEqualTo("pass_rate");
        assertThat(passRate.candidate()).isEqualTo(1);
        assertThat(passRate.verdict()).isEqualTo(MetricDirection.IMPROVED);
        assertThat(passRate.delta()).isCloseTo(10.0 / completed.report().pairs(), within(1e-9));
        assertThat(completed.report().metrics())
                .extracting(MetricVerdict::metric)
                .containsExactly("pass_rate", "format_pass_rate", "latency_ms", "cost_usd");
    }

    @Test
    void theStoryIsToldInOrder() {
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[perfect]", "[harmful]"));

        story.completed();
        List<DeploymentEvent> told = story.events();
        assertThat(told.get(1)).isInstanceOfSatisfying(ReplayStarted.class, started -> {
            assertThat(started.selectExamples()).isEqualTo(12);
            assertThat(started.testExamples()).isEqualTo(60);
        });
        assertThat(told.getLast()).isInstanceOf(ReplayCompleted.class);
        assertThat(told.subList(2, told.size() - 1))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event).isInstanceOf(ReplayProgressed.class));
        assertThat(told.stream()
                        .filter(ReplayProgressed.class::isInstance)
                        .map(event -> ((ReplayProgressed) event).phase()))
                .contains(ReplayPhase.TESTING)
                .isSorted();
    }

    @Test
    void aWorseCandidateFails() {
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[harmful]"));

        assertThat(story.completed().report().outcome()).isEqualTo(ReplayOutcome.FAILED);
        assertThat(story.completed().report().summary())
                .startsWith("Failed: the evidence speaks against an improvement");
        assertThat(story.completed().report().broken()).hasSizeBetween(1, 10);
    }

    @Test
    void aCandidateThatIsNoDifferentIsInconclusive() {
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[flawed too]"));

        ReplayCompleted completed = story.completed();
        assertThat(completed.report().outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(completed.report().summary())
                .startsWith("Inconclusive: all 60 test traces at hand were used, and the evidence is not enough");
        assertThat(completed.report().ties()).isEqualTo(60);
        assertThat(completed.report().callsSaved()).isZero();
    }

    @Test
    void garbageIsJudgedLikeAnyAnswerAndFails() {
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[garbage]"));

        ReplayCompleted completed = story.completed();
        assertThat(completed.report().outcome()).isEqualTo(ReplayOutcome.FAILED);
        assertThat(completed.report().candidatePassed()).isZero();
        assertThat(completed.report().metrics().get(1).candidate()).isZero();
    }

    @Test
    void theBestOfThreeMeetsTheTestSplit() {
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[harmful]", "[fair]", "[perfect]"));

        ReplayCompleted completed = story.completed();
        assertThat(completed.candidateVersion()).isEqualTo("1.3.0");
        assertThat(completed.report().race())
                .extracting(RaceResult::version)
                .containsExactlyInAnyOrder(Scenario.LIVE, "1.1.0", "1.2.0", "1.3.0");
        assertThat(completed.report().race()).contains(new RaceResult("1.3.0", 12, 12));
    }

    @Test
    void aCandidateThatRecitesATestInputOrInventsAVariableIsNotAdmitted() {
        List<TraceRecorded> traces = scenario.enoughTraces();
        story.tellAll(traces);
        String recited = traces.getLast().input().get("message").textValue();

        story.tell(scenario.proposed("Know that " + recited + " is a refund: {message}", "{message} {customer}"));

        ReplayCompleted completed = story.completed();
        assertThat(completed.report().outcome()).isEqualTo(ReplayOutcome.FAILED);
        assertThat(completed.report().summary())
                .contains("1.1.0 is disqualified: its template contains a held-out input word for word")
                .contains("1.2.0 is disqualified: its template invents the variable customer");
        assertThat(completed.report().callsSpent()).isZero();
    }

    @Test
    void tracesThatTaughtTheCandidateNeverJudgeIt() {
        List<TraceRecorded> test = scenario.traces(Split.TEST, 60);
        Stream.concat(scenario.traces(Split.PROPOSE, 30).stream(), test.stream())
                .forEach(story::tell);
        List<String> taughtBy =
                test.subList(0, 15).stream().map(TraceRecorded::traceId).toList();

        story.tell(scenario.transitioned(
                null,
                DeploymentState.PROPOSED,
                scenario.proposed("[flawed again]").candidates(),
                taughtBy));

        assertThat(story.completed().report().pairs()).isEqualTo(45);
        assertThat(new HashSet<>(model.questions(scenario.prompt()))).hasSize(90);
        test.subList(0, 15)
                .forEach(trace -> assertThat(
                                model.questions(trace.input().get("message").textValue()))
                        .isEmpty());
    }
}
