package dev.ratchet.harness;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.data.JudgeAgreement;
import dev.ratchet.events.data.MetricDirection;
import dev.ratchet.events.data.MetricVerdict;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.ReplayReport;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.testing.FakeProvider;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replays of prompts whose answers only a judge can tell apart. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(FakeProvider.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class C4JudgedReplayIT {
    private static final String RUBRIC = "Names what the guest wants.";

    private final Scenario scenario = new Scenario();

    @Inject
    ScriptedModel model;

    private final Story story = new Story(scenario.deploymentId());

    @AfterEach
    void disconnect() {
        story.close();
    }

    @Test
    void whereOnlyARubricExistsPairsAreCompared() {
        scenario.judgedBy(RUBRIC);
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[perfect]"));

        ReplayReport report = story.completed().report();
        assertThat(report.outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(report.wins()).isEqualTo(10);
        assertThat(report.summary()).contains("1.1.0 is at least as good");
        assertThat(report.candidatePassed()).isEqualTo(report.pairs());
        assertThat(report.callsSpent())
                .isEqualTo(model.questions(scenario.prompt()).size()
                        + model.judged(scenario.prompt()).size());
        assertThat(model.judged(scenario.prompt()))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(question -> assertThat(question.user()).doesNotContain("[perfect]"));
    }

    @Test
    void theRaceIsRunByTheRubric() {
        scenario.judgedBy(RUBRIC);
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[harmful]", "[fair]", "[perfect]"));

        assertThat(story.completed().candidateVersion()).isEqualTo("1.3.0");
    }

    @Test
    void aJudgeThatFavoursWhatComesFirstDecidesNothing() {
        scenario.judgedBy(RUBRIC);
        model.favourTheFirst(scenario.prompt());
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[perfect]"));

        assertThat(story.completed().report().outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(story.completed().report().ties()).isEqualTo(60);
    }

    @Test
    void garbageIsUnjudgedAndNeverAPass() {
        scenario.judgedBy(RUBRIC);
        model.garble(scenario.prompt());
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[perfect]"));

        ReplayReport report = story.completed().report();
        assertThat(report.outcome()).isEqualTo(ReplayOutcome.INCONCLUSIVE);
        assertThat(report.unjudged()).isEqualTo(20);
        assertThat(report.pairs()).isEqualTo(40);
        assertThat(report.wins()).isZero();
        assertThat(report.summary()).contains("20 pairs could not be judged and count for neither side.");
    }

    @Test
    void whileTheJudgeIsAwayTheReplayWaits() {
        scenario.judgedBy(RUBRIC);
        story.tellAll(scenario.enoughTraces());
        model.goAway("of " + scenario.prompt() + "\"}");

        story.tell(scenario.proposed("[perfect]"));
        story.started();
        await().during(Duration.ofSeconds(2)).until(() -> story.count(ReplayCompleted.class) == 0);
        assertThat(model.judged(scenario.prompt())).isEmpty();
        model.comeBack("of " + scenario.prompt() + "\"}");

        assertThat(story.completed().report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(model.questions(scenario.prompt())).doesNotHaveDuplicates();
    }

    @Test
    void aWorkerThatDiesWhileTheJudgeThinksIsReplacedAndNothingIsJudgedTwice() {
        scenario.judgedBy(RUBRIC);
        story.tellAll(scenario.enoughTraces());
        model.crashJudgeOnce("case 6003 ");

        story.tell(scenario.proposed("[perfect]"));

        assertThat(story.completed().report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(model.judged(scenario.prompt()).stream().map(ModelQuestion::user))
                .doesNotHaveDuplicates();
        story.staysCompletedOnce();
        assertThat(story.count(ReplayStarted.class)).isEqualTo(1);
    }

    @Test
    void otherDimensionsAreScoredAndReported() {
        scenario.scoredIn(null, "safety");
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[perfect]"));

        ReplayReport report = story.completed().report();
        assertThat(report.metrics())
                .extracting(MetricVerdict::metric)
                .containsExactly("pass_rate", "format_pass_rate", "safety", "latency_ms", "cost_usd");
        assertThat(report.metrics().get(2).verdict()).isNotEqualTo(MetricDirection.REGRESSED);
        assertThat(report.metrics().get(2).candidate()).isGreaterThan(0.89);
    }

    @Test
    void theJudgeIsHeldAgainstTheLabels() {
        scenario.scoredIn(RUBRIC);
        story.tellAll(scenario.enoughTraces());

        story.tell(scenario.proposed("[perfect]"));

        ReplayReport report = story.completed().report();
        JudgeAgreement agreement = requireNonNull(report.judgeAgreement());
        assertThat(agreement.labelled()).isPositive().isEqualTo(agreement.agreed());
        assertThat(report.summary())
                .contains("the judge agreed with it on " + agreement.agreed() + " of " + agreement.labelled());
    }
}
