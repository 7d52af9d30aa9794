package dev.ratchet.monitor.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.MetricEvent.AlertRaised;
import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.RolloutDecision;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStatus;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.monitor.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D1, D3: rollouts as the registry tells of them and as their traces come. */
class RolloutTopologyTest {
    private static final UUID DEPLOYMENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final RolloutRules CANARY =
            new RolloutRules(RolloutStrategy.CANARY, List.of(1, 5, 25, 50, 100), 20, 0.05, 0.025, 60);
    private static final RolloutRules AB = RolloutRules.usual(RolloutStrategy.AB);
    private static final RolloutRules SHADOW = RolloutRules.usual(RolloutStrategy.SHADOW);

    @TempDir
    Path state;

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

    private Envelope ship(RolloutRules rules) {
        topology.publish(Samples.shipped(
                DEPLOYMENT, topology.now(), Samples.report(72), rules, new WatchRules(10_000, 20, 0.02, 0)));
        return change(1, RolloutStatus.RUNNING, rules, 0);
    }

    private Envelope change(int revision, RolloutStatus status, RolloutRules rules, int step) {
        return topology.publish(
                Samples.rollout(DEPLOYMENT, revision, status, rules, step, "system:rollout", topology.now()));
    }

    private void candidate(boolean failed) {
        String output = failed ? "billing" : "shipping";
        topology.publish(Samples.arm("t" + traces++, Samples.NEW, "candidate", DEPLOYMENT, output, "shipping"));
    }

    private void control(boolean failed) {
        String output = failed ? "billing" : "shipping";
        topology.publish(Samples.arm("t" + traces++, Samples.OLD, "control", null, output, "shipping"));
    }

    private void traffic(int rounds, int controls, int candidateFailsEvery) {
        for (int i = 0; i < rounds; i++) {
            candidate(i % candidateFailsEvery == 0);
            for (int j = 0; j < controls; j++) {
                control((i * controls + j) % 10 == 0);
            }
        }
    }

    /** Six blocks of the stage at 5 %, in which all of the candidate's traces fail. */
    private void badTraffic() {
        for (int block = 0; block < 6; block++) {
            for (int i = 0; i < 4; i++) {
                candidate(true);
            }
            for (int i = 0; i < 19; i++) {
                control(i % 10 == 0);
            }
        }
    }

    private List<RolloutDecision> decisions() {
        return topology.events(RolloutAssessed.class).stream()
                .map(RolloutAssessed::decision)
                .toList();
    }

    private List<AlertKind> alerts() {
        return topology.events(AlertRaised.class).stream()
                .map(AlertRaised::kind)
                .toList();
    }

    @Test
    void aGradualShipIsWatchedFromItsFirstStepOn() {
        Envelope begun = ship(CANARY);
        topology.publish(begun);

        assertThat(topology.events(RolloutAssessed.class)).singleElement().satisfies(assessed -> {
            assertThat(assessed.decision()).isEqualTo(RolloutDecision.WATCHING);
            assertThat(assessed.weight()).isEqualTo(1);
            assertThat(assessed.revision()).isEqualTo(1);
        });
        assertThat(topology.count("duplicates")).isEqualTo(1);
    }

    @Test
    void aGoodCanaryAdvancesStepByStepAndIsThenWatched() {
        ship(CANARY);
        traffic(20, 9, 10);
        change(2, RolloutStatus.RUNNING, CANARY, 1);
        traffic(20, 9, 10);
        assertThat(decisions())
                .containsExactly(RolloutDecision.WATCHING, RolloutDecision.ADVANCE, RolloutDecision.ADVANCE);

        change(3, RolloutStatus.COMPLETED, CANARY, 4);
        for (int i = 0; i < 60; i++) {
            candidate(true);
        }

        assertThat(decisions()).hasSize(3);
        assertThat(topology.events(RegressionDetected.class))
                .singleElement()
                .satisfies(detected -> assertThat(detected.deploymentId()).isEqualTo(DEPLOYMENT));
    }

    @Test
    void aBadCanaryIsRolledBackAndARepeatOfEverythingAddsNothing() {
        Envelope begun = ship(CANARY);
        Envelope step = change(2, RolloutStatus.RUNNING, CANARY, 1);
        badTraffic();

        traces = 0;
        topology.publish(begun);
        topology.publish(step);
        badTraffic();

        assertThat(topology.envelopes(RolloutAssessed.class))
                .extracting(envelope -> ((RolloutAssessed) envelope.event()).decision())
                .containsExactly(RolloutDecision.WATCHING, RolloutDecision.ROLL_BACK);
        assertThat(topology.envelopes(RolloutAssessed.class))
                .extracting(Envelope::id)
                .doesNotHaveDuplicates();
        RolloutAssessed rolledBack = topology.events(RolloutAssessed.class).getLast();
        assertThat(rolledBack.weight()).isEqualTo(5);
        assertThat(rolledBack.revision()).isEqualTo(2);
    }

    @Test
    void afterTheEndTracesMoveNothing() {
        ship(CANARY);
        change(2, RolloutStatus.ABORTED, CANARY, 0);
        topology.publish(
                Samples.moved(DEPLOYMENT, 6, DeploymentState.MONITORING, DeploymentState.ROLLED_BACK, topology.now()));

        traffic(24, 1, 1);

        assertThat(decisions()).containsExactly(RolloutDecision.WATCHING);
        assertThat(topology.events(RegressionDetected.class)).isEmpty();
    }

    @Test
    void lateFeedbackCountsWhereTheTraceHadNoVerdictYet() {
        ship(AB);
        traffic(60, 1, 1_000);
        for (int i = 0; i < 60; i++) {
            topology.publish(Samples.arm("late-" + i, Samples.NEW, "candidate", DEPLOYMENT, "shipping", null));
            topology.publish(Samples.feedback("late-" + i, null, null, "billing"));
            topology.publish(Samples.feedback("late-" + i, null, null, "billing"));
            control(false);
        }

        assertThat(decisions()).containsExactly(RolloutDecision.WATCHING, RolloutDecision.ROLL_BACK);
    }

    @Test
    void aShadowIsComparedWithTheCallsItRepeatsInWhateverOrder() {
        ship(SHADOW);
        for (int i = 0; i < 60; i++) {
            boolean first = i % 2 == 0;
            for (int half = 0; half < 2; half++) {
                if (first == (half == 0)) {
                    topology.publish(Samples.arm("p" + i, Samples.OLD, "control", null, "billing", "shipping"));
                } else {
                    topology.publish(Samples.arm(
                            "p" + i + "~shadow", Samples.NEW, "shadow", DEPLOYMENT, "shipping", "shipping"));
                }
            }
        }

        assertThat(decisions()).containsExactly(RolloutDecision.WATCHING, RolloutDecision.PROMOTE);
        assertThat(topology.events(TraceFailed.class)).hasSize(60);
    }

    @Test
    void aShadowThatFailsMakesNoFailureAndHasItsWindow() {
        ship(SHADOW);
        for (int i = 0; i < 60; i++) {
            topology.publish(Samples.arm("p" + i, Samples.OLD, "control", null, "shipping", null));
            topology.publish(Samples.arm("p" + i + "~shadow", Samples.NEW, "shadow", DEPLOYMENT, "billing", null));
        }

        for (int i = 0; i < 60; i++) {
            topology.publish(Samples.feedback("p" + i, null, null, "shipping"));
        }
        topology.pass(Duration.ofMinutes(1));

        assertThat(decisions()).containsExactly(RolloutDecision.WATCHING, RolloutDecision.ROLL_BACK);
        assertThat(topology.events(TraceFailed.class)).isEmpty();
        assertThat(topology.events(MetricWindowClosed.class))
                .filteredOn(window -> "shadow".equals(window.variant()))
                .singleElement()
                .satisfies(window -> assertThat(window.count()).isEqualTo(60));
    }

    @Test
    void lostUnitsHoldTheRollout() {
        ship(AB);
        topology.pass(Duration.ofSeconds(61));

        for (int i = 0; i < 60; i++) {
            control(false);
        }

        assertThat(alerts()).containsExactly(AlertKind.SAMPLE_RATIO_MISMATCH);
        assertThat(decisions()).containsExactly(RolloutDecision.WATCHING, RolloutDecision.HOLD);
    }

    @Test
    void aSessionIsOneUnitHoweverOftenItComes() {
        ship(AB);
        topology.pass(Duration.ofSeconds(61));

        for (int i = 0; i < 100; i++) {
            topology.publish(Samples.ofSession(
                    Samples.arm("same-" + i, Samples.OLD, "control", null, "shipping", "shipping"), "one"));
        }

        assertThat(alerts()).isEmpty();
    }

    @Test
    void aStepWithoutTracesStalls() {
        ship(CANARY);

        topology.pass(Duration.ofSeconds(50));
        assertThat(alerts()).isEmpty();
        topology.pass(Duration.ofSeconds(20));
        topology.pass(Duration.ofSeconds(20));

        assertThat(topology.events(AlertRaised.class)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.ROLLOUT_STALLED);
            assertThat(alert.deploymentId()).isEqualTo(DEPLOYMENT);
            assertThat(alert.explanation()).contains("0 of the 20 judged traces");
        });
    }

    @Test
    void anArmWithoutTracesIsMissing() {
        ship(AB);
        for (int i = 0; i < 15; i++) {
            topology.pass(Duration.ofSeconds(10));
            candidate(false);
        }

        assertThat(alerts()).contains(AlertKind.METRICS_MISSING);
        assertThat(topology.count("alerts")).isEqualTo(alerts().size());
    }

    @Test
    void tracesOfAnotherArmThanTheirSessionsAreCounted() {
        topology.publish(Samples.liveInHalves(DEPLOYMENT));
        topology.pass(Duration.ofSeconds(61));

        for (int i = 0; i < 100; i++) {
            candidate(false);
        }

        assertThat(topology.count("misassigned")).isBetween(30.0, 70.0);
    }
}
