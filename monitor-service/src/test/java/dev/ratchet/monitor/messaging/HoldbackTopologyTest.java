package dev.ratchet.monitor.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.MetricEvent.AlertRaised;
import dev.ratchet.events.data.AlertKind;
import dev.ratchet.events.data.RolloutRules;
import dev.ratchet.events.data.RolloutStrategy;
import dev.ratchet.events.data.WatchRules;
import dev.ratchet.monitor.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D3, G4: what is live for all is watched as its policy says. */
class HoldbackTopologyTest {
    private static final UUID DEPLOYMENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final RolloutRules IMMEDIATE = RolloutRules.usual(RolloutStrategy.IMMEDIATE);

    @TempDir
    Path state;

    private DrivenTopology topology;
    private int traces;

    @BeforeEach
    void start() {
        topology = new DrivenTopology(state);
        for (int i = 0; i < 40; i++) {
            trace(Samples.OLD, "control", i % 10 == 0);
        }
        topology.pass(Duration.ofSeconds(40));
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    private void ship(WatchRules rules) {
        topology.publish(Samples.shipped(DEPLOYMENT, topology.now(), Samples.report(72), IMMEDIATE, rules));
    }

    private void trace(String version, String variant, boolean failed) {
        String output = failed ? "billing" : "shipping";
        topology.publish(Samples.arm("t" + traces++, version, variant, null, output, "shipping"));
    }

    private List<AlertKind> alerts() {
        return topology.events(AlertRaised.class).stream()
                .map(AlertRaised::kind)
                .toList();
    }

    @Test
    void thePolicySaysWhenToRaiseAnAlarm() {
        ship(new WatchRules(100, 5, 0.02, 0));

        for (int i = 0; i < 5; i++) {
            trace(Samples.NEW, "candidate", true);
        }

        assertThat(topology.events(RegressionDetected.class)).singleElement().satisfies(detected -> {
            assertThat(detected.evidence().threshold()).isEqualTo(100);
            assertThat(detected.evidence().samples()).isEqualTo(5);
        });
    }

    @Test
    void whatTheHoldbackDoesTooIsNoRegression() {
        ship(new WatchRules(10_000, 20, 0.02, 10));

        for (int i = 0; i < 60; i++) {
            trace(Samples.NEW, "candidate", i % 2 == 0);
            trace(Samples.OLD, "holdback", i % 2 == 0);
        }
        topology.pass(Duration.ofSeconds(70));
        trace(Samples.NEW, "candidate", true);

        assertThat(topology.events(RegressionDetected.class)).isEmpty();
        assertThat(topology.events(AlertRaised.class)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.INPUT_DRIFT);
            assertThat(alert.deploymentId()).isEqualTo(DEPLOYMENT);
        });
    }

    @Test
    void whatTheHoldbackDoesNotDoIsARegressionAfterTheCoolDown() {
        ship(new WatchRules(10_000, 20, 0.02, 10));
        for (int i = 0; i < 60; i++) {
            trace(Samples.NEW, "candidate", true);
            trace(Samples.OLD, "holdback", false);
        }
        assertThat(topology.events(RegressionDetected.class)).isEmpty();

        topology.pass(DrivenTopology.SETTINGS.alerts().coolDown());
        trace(Samples.NEW, "candidate", true);

        assertThat(topology.events(RegressionDetected.class)).hasSize(1);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aVersionThatIsNoLongerHeardOfIsMissing() {
        ship(WatchRules.USUAL);

        for (int i = 0; i < 15; i++) {
            topology.pass(Duration.ofSeconds(10));
            trace(Samples.OLD, "control", false);
        }

        assertThat(alerts()).containsExactly(AlertKind.METRICS_MISSING);
    }

    @Test
    void aVersionThatNeverFailsAsItWasPromisedToIsDoubted() {
        topology.publish(Samples.shipped(DEPLOYMENT, topology.now(), Samples.report(40), IMMEDIATE, WatchRules.USUAL));

        for (int i = 0; i < 100; i++) {
            trace(Samples.NEW, "candidate", false);
        }

        assertThat(alerts()).containsExactly(AlertKind.SUSPICIOUSLY_GOOD);
    }

    @Test
    void itsPromiseIsCheckedOnceInAWhile() {
        ship(new WatchRules(1e100, 20, 0.02, 0));
        for (int i = 0; i < 11; i++) {
            topology.pass(Duration.ofSeconds(30));
            for (int j = 0; j < 6; j++) {
                trace(Samples.NEW, "candidate", j % 2 == 0);
            }
        }

        assertThat(alerts()).containsExactly(AlertKind.PROMPT_DRIFT);
    }
}
