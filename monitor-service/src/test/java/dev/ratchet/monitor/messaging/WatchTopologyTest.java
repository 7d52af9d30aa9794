package dev.ratchet.monitor.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.monitor.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTopologyTest {
    private static final UUID FIRST = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @TempDir
    Path state;

    private final Random random = new Random(7);
    private DrivenTopology topology;
    private int traces;

    @BeforeEach
    void start() {
        topology = new DrivenTopology(state);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    private void traffic(int count, String version, double failureRate) {
        for (int i = 0; i < count; i++) {
            String output = random.nextDouble() < failureRate ? "billing" : "shipping";
            topology.publish(Samples.trace("t-" + traces++, version, output, "shipping"));
        }
    }

    private Envelope ship(UUID deployment, String version) {
        return topology.publish(Samples.shipped(deployment, version, topology.now(), Samples.report(72)));
    }

    @Test
    void aShipIsAnsweredOnceWithWatching() {
        Envelope shipped = ship(FIRST, Samples.NEW);
        topology.publish(shipped);

        assertThat(topology.envelopes(RolloutAssessed.class)).singleElement().satisfies(envelope -> {
            RolloutAssessed assessed = (RolloutAssessed) envelope.event();
            assertThat(assessed.decision()).isEqualTo(RolloutDecision.WATCHING);
            assertThat(assessed.weight()).isEqualTo(100);
            assertThat(assessed.deploymentId()).isEqualTo(FIRST);
            assertThat(assessed.reason()).contains("10.0 % failures");
            assertThat(envelope.id())
                    .isEqualTo(Envelope.causedBy(shipped.id(), "monitor-service", topology.now(), assessed)
                            .id());
        });
        assertThat(topology.count("duplicates")).isEqualTo(1);
    }

    @Test
    void aRegressionIsDetectedExactlyOnceWithItsEvidence() {
        ship(FIRST, Samples.NEW);
        traffic(100, Samples.NEW, 0.1);
        traffic(120, Samples.NEW, 0.6);

        assertThat(topology.events(RegressionDetected.class)).singleElement().satisfies(detected -> {
            assertThat(detected.deploymentId()).isEqualTo(FIRST);
            assertThat(detected.version()).isEqualTo(Samples.NEW);
            assertThat(detected.evidence().metric()).isEqualTo("failure_rate");
            assertThat(detected.evidence().baseline()).isEqualTo(0.1);
            assertThat(detected.evidence().observed()).isCloseTo(0.6, within(0.2));
            assertThat(detected.evidence().statistic()).isGreaterThanOrEqualTo(10_000);
            assertThat(detected.evidence().threshold()).isEqualTo(10_000);
            assertThat(detected.evidence().samples()).isBetween(100L, 160L);
            assertThat(detected.evidence().explanation()).contains("the replay promised 10.0 %");
        });
        assertThat(topology.count("regressions")).isEqualTo(1);
    }

    @Test
    void thereIsNoAlarmBeforeTwentyTraces() {
        ship(FIRST, Samples.NEW);

        traffic(19, Samples.NEW, 1.0);
        assertThat(topology.events(RegressionDetected.class)).isEmpty();

        traffic(1, Samples.NEW, 1.0);
        assertThat(topology.events(RegressionDetected.class)).hasSize(1);
    }

    @Test
    void stableTrafficRaisesNoAlarm() {
        ship(FIRST, Samples.NEW);

        traffic(150, Samples.NEW, 0.18);

        assertThat(topology.events(RegressionDetected.class)).isEmpty();
    }

    @Test
    void onlyTracesOfTheShippedVersionAndDeploymentCount() {
        ship(FIRST, Samples.NEW);

        traffic(60, Samples.OLD, 1.0);
        for (int i = 0; i < 60; i++) {
            topology.publish(Samples.full(
                    "other-" + i, Samples.PROMPT, Samples.NEW, SECOND, Samples.text("m", "x"), "a", "b", null, null));
            topology.publish(Samples.unjudged("unjudged-" + i, Samples.NEW));
        }

        assertThat(topology.events(RegressionDetected.class)).isEmpty();
    }

    @Test
    void aDismissedAlarmStartsTheDetectorAgain() {
        ship(FIRST, Samples.NEW);
        traffic(60, Samples.NEW, 0.8);
        topology.publish(Samples.moved(FIRST, 5, DeploymentState.SHIPPED, DeploymentState.MONITORING, topology.now()));
        topology.publish(
                Samples.moved(FIRST, 6, DeploymentState.MONITORING, DeploymentState.REGRESSED, topology.now()));

        Envelope dismissal = topology.publish(
                Samples.moved(FIRST, 7, DeploymentState.REGRESSED, DeploymentState.MONITORING, topology.now()));
        traffic(19, Samples.NEW, 0.9);
        topology.publish(dismissal);
        assertThat(topology.events(RegressionDetected.class)).hasSize(1);

        traffic(40, Samples.NEW, 0.9);
        assertThat(topology.envelopes(RegressionDetected.class))
                .hasSize(2)
                .extracting(Envelope::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLaterShipTakesTheWatchOver() {
        ship(FIRST, Samples.NEW);
        topology.pass(Duration.ofMinutes(1));
        ship(SECOND, "1.0.2");

        traffic(60, Samples.NEW, 1.0);
        assertThat(topology.events(RegressionDetected.class)).isEmpty();

        traffic(60, "1.0.2", 1.0);
        assertThat(topology.events(RegressionDetected.class))
                .extracting(RegressionDetected::deploymentId)
                .containsExactly(SECOND);
    }

    @Test
    void anEarlierShipThatComesLateIsAcknowledgedButNotWatched() {
        topology.publish(Samples.shipped(SECOND, "1.0.2", topology.now(), Samples.report(72)));
        topology.publish(Samples.shipped(FIRST, Samples.NEW, topology.now().minusSeconds(60), Samples.report(72)));

        traffic(60, Samples.NEW, 1.0);
        traffic(60, "1.0.2", 1.0);

        assertThat(topology.events(RolloutAssessed.class)).hasSize(2);
        assertThat(topology.events(RegressionDetected.class))
                .extracting(RegressionDetected::deploymentId)
                .containsExactly(SECOND);
    }

    @Test
    void aRollbackEndsTheWatchAndResumesThatOfTheVersionThatIsLiveAgain() {
        ship(FIRST, Samples.NEW);
        topology.pass(Duration.ofMinutes(1));
        ship(SECOND, "1.0.2");

        rollBack(SECOND);
        traffic(60, "1.0.2", 1.0);
        traffic(60, Samples.NEW, 1.0);
        assertThat(topology.events(RegressionDetected.class)).isEmpty();

        topology.pass(DrivenTopology.SETTINGS.alerts().coolDown());
        traffic(1, Samples.NEW, 1.0);
        assertThat(topology.events(RegressionDetected.class))
                .extracting(RegressionDetected::deploymentId)
                .containsExactly(FIRST);
    }

    @Test
    void aWatchThatWasRolledBackItselfIsNotResumed() {
        ship(FIRST, Samples.NEW);
        topology.pass(Duration.ofMinutes(1));
        ship(SECOND, "1.0.2");

        rollBack(FIRST);
        rollBack(SECOND);
        traffic(60, "1.0.2", 1.0);
        traffic(60, Samples.NEW, 1.0);

        assertThat(topology.events(RegressionDetected.class)).isEmpty();
    }

    private void rollBack(UUID deployment) {
        topology.publish(
                Samples.moved(deployment, 6, DeploymentState.MONITORING, DeploymentState.ROLLED_BACK, topology.now()));
    }

    @Test
    void withoutAReportTheReplacedVersionsWindowsAreThePromise() {
        traffic(100, Samples.OLD, 0.05);
        topology.pass(Duration.ofSeconds(40));

        topology.publish(Samples.shipped(FIRST, Samples.NEW, topology.now(), null));
        traffic(80, Samples.NEW, 0.5);

        assertThat(topology.events(RolloutAssessed.class).getFirst().reason())
                .contains("last windows of version 1.0.0");
        assertThat(topology.events(RegressionDetected.class))
                .singleElement()
                .satisfies(
                        detected -> assertThat(detected.evidence().baseline()).isCloseTo(0.05, within(0.04)));
    }

    @Test
    void feedbackCountsWhereTheTraceHadNoVerdictYet() {
        ship(FIRST, Samples.NEW);
        for (int i = 0; i < 40; i++) {
            topology.publish(Samples.unjudged("t-" + i, Samples.NEW));
        }

        for (int i = 0; i < 40; i++) {
            topology.publish(Samples.feedback("t-" + i, Outcome.FAILED, null, null));
        }

        assertThat(topology.events(RegressionDetected.class)).hasSize(1);
    }
}
