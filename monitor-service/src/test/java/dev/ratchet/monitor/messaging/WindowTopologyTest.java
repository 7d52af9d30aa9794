package dev.ratchet.monitor.messaging;

import static dev.ratchet.monitor.Samples.failing;
import static dev.ratchet.monitor.Samples.passing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.monitor.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTopologyTest {
    private static final Duration WINDOW = DrivenTopology.SETTINGS.window();

    @TempDir
    Path state;

    private DrivenTopology topology;

    @BeforeEach
    void start() {
        topology = new DrivenTopology(state);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void aWindowClosesWithItsNumbersWhenLaterTracesCome() {
        for (int i = 1; i <= 100; i++) {
            topology.publish(Samples.full(
                    "t-" + i,
                    Samples.PROMPT,
                    Samples.OLD,
                    null,
                    Samples.text("message", "m"),
                    i <= 20 ? "billing" : "shipping",
                    "shipping",
                    i % 2 == 0 ? 1.0 : 0.5,
                    (long) i));
        }
        topology.pass(Duration.ofSeconds(31));
        topology.publish(passing("within the grace"));
        assertThat(topology.events(MetricWindowClosed.class)).isEmpty();

        topology.pass(Duration.ofSeconds(5));
        topology.publish(passing("after it"));

        assertThat(topology.events(MetricWindowClosed.class)).singleElement().satisfies(window -> {
            assertThat(window.windowStart()).isEqualTo(Samples.START);
            assertThat(window.windowEnd()).isEqualTo(Samples.START.plus(WINDOW));
            assertThat(window.version()).isEqualTo(Samples.OLD);
            assertThat(window.count()).isEqualTo(100);
            assertThat(window.failed()).isEqualTo(20);
            assertThat(window.failureRate()).isEqualTo(0.2);
            assertThat(window.scoreMean()).isEqualTo(0.75);
            assertThat(window.costUsd()).isEqualTo(50);
            assertThat(window.latencyP50Ms()).isCloseTo(50.5, within(1.5));
            assertThat(window.latencyP95Ms()).isCloseTo(95.5, within(1.5));
            assertThat(window.latencyP99Ms()).isCloseTo(99.5, within(1.5));
        });
    }

    @Test
    void aWindowClosesByTheClockWhenTheTrafficStops() {
        topology.publish(passing("t-1"));

        topology.pass(Duration.ofSeconds(40));

        assertThat(topology.events(MetricWindowClosed.class)).singleElement().satisfies(window -> {
            assertThat(window.count()).isEqualTo(1);
            assertThat(window.latencyP50Ms()).isNull();
            assertThat(window.scoreMean()).isNull();
        });
    }

    @Test
    void whatComesTooLateForItsWindowCountsInTheOldestOpenOne() {
        Instant then = topology.now();
        topology.publish(passing("t-1"));
        topology.pass(Duration.ofSeconds(40));

        topology.publish(Envelope.of("test", then, failing("late")), then);
        topology.publish(passing("t-2"));
        topology.pass(Duration.ofSeconds(60));

        assertThat(topology.events(MetricWindowClosed.class))
                .extracting(MetricWindowClosed::count)
                .containsExactly(1L, 2L);
        assertThat(topology.envelopes(MetricWindowClosed.class))
                .extracting(Envelope::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void historyIsJudgedButNotCharted() {
        Instant longAgo = topology.now().minus(Duration.ofDays(1));
        topology.publish(passing("t-1"));

        topology.publish(Envelope.of("test", longAgo, failing("old")), longAgo);
        topology.pass(Duration.ofSeconds(40));

        assertThat(topology.events(MetricWindowClosed.class))
                .singleElement()
                .satisfies(window -> assertThat(window.count()).isEqualTo(1));
        assertThat(topology.count("late")).isEqualTo(1);
        assertThat(topology.count("failures")).isEqualTo(1);
    }

    @Test
    void versionsAndDeploymentsHaveWindowsOfTheirOwn() {
        UUID deployment = UUID.fromString("00000000-0000-7000-8000-000000000001");
        topology.publish(passing("t-1"));
        topology.publish(Samples.trace("t-2", Samples.NEW, "shipping", "shipping"));
        topology.publish(Samples.full(
                "t-3", Samples.PROMPT, Samples.NEW, deployment, Samples.text("m", "x"), "a", "a", null, null));

        topology.pass(Duration.ofSeconds(40));

        assertThat(topology.events(MetricWindowClosed.class)).hasSize(3);
        assertThat(topology.events(MetricWindowClosed.class))
                .filteredOn(window -> deployment.equals(window.deploymentId()))
                .singleElement()
                .satisfies(window -> assertThat(window.key()).isEqualTo(deployment.toString()));
    }

    @Test
    void aTraceThatNamesNoDeploymentBelongsToTheWatchedOneOfItsVersion() {
        UUID deployment = UUID.fromString("00000000-0000-7000-8000-000000000001");
        topology.publish(Samples.shipped(deployment, Samples.NEW, topology.now(), Samples.report(72)));
        topology.publish(Samples.trace("t-1", Samples.NEW, "shipping", "shipping"));

        topology.pass(Duration.ofSeconds(40));

        assertThat(topology.events(MetricWindowClosed.class))
                .singleElement()
                .satisfies(window -> assertThat(window.deploymentId()).isEqualTo(deployment));
    }

    @Test
    void inventedVersionsDoNotFillTheStore() {
        for (int i = 0; i < 200; i++) {
            topology.publish(Samples.trace("t-" + i, "v" + i, "shipping", "shipping"));
        }

        topology.pass(Duration.ofSeconds(40));

        assertThat(topology.events(MetricWindowClosed.class)).hasSize(50);
        assertThat(topology.count("late")).isEqualTo(150);
    }

    @Test
    void aTraceFromTheFutureClosesNothing() {
        topology.publish(passing("t-1"));

        Instant future = topology.now().plus(Duration.ofDays(365));
        topology.publish(Envelope.of("test", future, passing("t-2")), future);
        topology.publish(passing("t-3"));
        topology.pass(Duration.ofSeconds(40));

        assertThat(topology.events(MetricWindowClosed.class))
                .singleElement()
                .satisfies(window -> assertThat(window.count()).isEqualTo(3));
    }
}
