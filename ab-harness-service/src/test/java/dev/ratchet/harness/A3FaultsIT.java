package dev.ratchet.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.ReplayOutcome;
import dev.ratchet.events.data.Split;
import dev.ratchet.testing.KafkaTestResource;
import dev.ratchet.testing.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replays in a world in which everything comes twice, late, or not at all. */
@QuarkusTest
@QuarkusTestResource(HarnessSettings.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ab_harness"))
class A3FaultsIT {
    private final Scenario scenario = new Scenario();

    @Inject
    ScriptedModel model;

    @Inject
    EntityManager entityManager;

    private final Story story = new Story(scenario.deploymentId());

    @AfterEach
    void disconnect() {
        story.close();
    }

    @Test
    void everyEventDeliveredTwiceChangesNothing() {
        DeploymentTransitioned proposed = scenario.proposed("[perfect]");
        scenario.enoughTraces().forEach(trace -> {
            story.tell(trace);
            story.tell(trace);
        });
        story.tell(scenario.envelope(proposed));
        story.tell(scenario.envelope(proposed));
        ReplayCompleted completed = story.completed();

        story.tell(scenario.envelope(proposed));

        story.staysCompletedOnce();
        assertThat(completed.report().callsSpent())
                .isEqualTo(model.questions(scenario.prompt()).size());
        assertThat(model.questions(scenario.prompt())).doesNotHaveDuplicates();
    }

    @Test
    void aReplayWaitsForTraces() {
        List<TraceRecorded> test = scenario.traces(Split.TEST, 45);
        story.tellAll(test.subList(0, 39));
        story.tell(scenario.proposed("[perfect]"));
        await().during(Duration.ofSeconds(1)).until(() -> story.events().size() <= 1);

        story.tellAll(test.subList(39, 45));

        assertThat(story.completed().report().outcome()).isEqualTo(ReplayOutcome.PASSED);
    }

    @Test
    void anUndecidedTestGoesOnWithTracesThatArriveLater() {
        List<TraceRecorded> test = scenario.traces(Split.TEST, 80);
        story.tellAll(test.subList(0, 40));
        story.tell(scenario.proposed("[fair]"));
        await().until(() -> model.questions(scenario.prompt()).size() == 80);

        story.tellAll(test.subList(40, 80));

        assertThat(story.completed().report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(story.completed().report().pairs()).isGreaterThan(40);
        assertThat(model.questions(scenario.prompt())).doesNotHaveDuplicates();
    }

    @Test
    void aWorkerThatDiesIsReplacedAndNothingIsAskedTwice() {
        List<TraceRecorded> traces = scenario.enoughTraces();
        story.tellAll(traces);
        String fatal = "[perfect] of " + traces.get(60).input().get("message").textValue();
        model.crashOnce(fatal);

        story.tell(scenario.proposed("[perfect]"));

        ReplayCompleted completed = story.completed();
        assertThat(model.hasCrashed(fatal)).isTrue();
        assertThat(model.questions(fatal)).hasSize(1);
        assertThat(completed.report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(model.questions(scenario.prompt())).doesNotHaveDuplicates();
        story.staysCompletedOnce();
        assertThat(story.count(ReplayStarted.class)).isEqualTo(1);
    }

    @Test
    void whileTheModelIsAwayTheReplayWaits() {
        story.tellAll(scenario.enoughTraces());
        model.goAway(scenario.prompt());
        story.tell(scenario.proposed("[perfect]"));
        story.started();
        await().during(Duration.ofSeconds(2)).until(() -> story.events().size() == 2);

        model.comeBack(scenario.prompt());

        assertThat(story.completed().report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        story.staysCompletedOnce();
    }

    @Test
    void aRejectedDeploymentIsNotReplayed() {
        DeploymentTransitioned proposed = scenario.proposed("[perfect]");
        story.tellAll(scenario.enoughTraces());
        model.goAway(scenario.prompt());
        story.tell(proposed);
        story.started();

        story.tell(scenario.transitioned(
                DeploymentState.AB_RUNNING, DeploymentState.REJECTED, proposed.candidates(), List.of()));
        Scenario other = new Scenario();
        other.enoughTraces().forEach(story::tell);
        story.tell(other.proposed("[perfect]"));
        story.completed(other.deploymentId());
        model.comeBack(scenario.prompt());

        await().during(Duration.ofSeconds(3))
                .until(() -> story.events().stream().noneMatch(ReplayCompleted.class::isInstance));
    }

    @Test
    void aWorkerWhoseLeaseIsTakenWritesNothingMoreAndTheVerdictIsTheSame() {
        List<TraceRecorded> traces = scenario.enoughTraces();
        story.tellAll(traces);
        String fatal = "[perfect] of " + traces.get(30).input().get("message").textValue();
        model.interruptOnce(fatal, this::takeTheLease);

        story.tell(scenario.proposed("[perfect]"));

        ReplayCompleted completed = story.completed();
        assertThat(completed.report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(completed.report().wins()).isEqualTo(10);
        List<String> asked = model.questions(scenario.prompt());
        assertThat(asked.size() - Set.copyOf(asked).size()).isLessThanOrEqualTo(4);
        story.staysCompletedOnce();
        assertThat(story.count(ReplayStarted.class)).isEqualTo(1);
    }

    @Test
    void aWorkerThatDiesInTheRaceIsReplacedAndTheSameCandidateWins() {
        List<TraceRecorded> traces = scenario.enoughTraces();
        story.tellAll(traces);
        model.crashOnce("[fair] of " + traces.get(9).input().get("message").textValue());

        story.tell(scenario.proposed("[harmful]", "[fair]", "[perfect]"));

        ReplayCompleted completed = story.completed();
        assertThat(completed.candidateVersion()).isEqualTo("1.3.0");
        assertThat(completed.report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(model.questions(scenario.prompt())).doesNotHaveDuplicates();
        story.staysCompletedOnce();
    }

    @Test
    void aProposalThatComesAgainDuringTheReplayChangesNothing() {
        DeploymentTransitioned proposed = scenario.proposed("[perfect]");
        List<TraceRecorded> traces = scenario.enoughTraces();
        story.tellAll(traces);
        String midway = "[perfect] of " + traces.get(60).input().get("message").textValue();
        model.interruptOnce(midway, () -> story.tell(scenario.envelope(proposed)));

        story.tell(scenario.envelope(proposed));

        assertThat(story.completed().report().outcome()).isEqualTo(ReplayOutcome.PASSED);
        assertThat(model.questions(scenario.prompt())).doesNotHaveDuplicates();
        story.staysCompletedOnce();
    }

    /** As another worker does that finds the lease run out, and dies. */
    private void takeTheLease() {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("update replay_jobs set fence = fence + 1, lease_until = clock_timestamp()"
                                + " where deployment_id = :deployment")
                        .setParameter("deployment", scenario.deploymentId())
                        .executeUpdate());
    }
}
