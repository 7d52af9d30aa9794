package dev.ratchet.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.DeploymentEvent.RolloutAssessed;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.MetricEvent.MetricWindowClosed;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls the plug while traces flow, twice, the second time with the disk; what readers see is as if nothing had happened. */
class MonitorCrashIT {
    private static final int TRACES = 3_000;
    private static final UUID DEPLOYMENT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String BROKER = EmbeddedKafka.bootstrapServers();

    @TempDir
    Path disk;

    @TempDir
    Path otherDisk;

    @Test
    void nothingIsLostAndNothingIsDoubled() throws Exception {
        try (TestPublisher publisher = new TestPublisher(BROKER);
                TopicTap failures = new TopicTap(BROKER, Topic.Names.FAILURES);
                TopicTap metrics = new TopicTap(BROKER, Topic.Names.METRICS);
                TopicTap story = new TopicTap(BROKER, Topic.Names.DEPLOYMENTS);
                ExecutorService agents = Executors.newSingleThreadExecutor()) {
            publisher.publish(Samples.shipped(DEPLOYMENT, Samples.NEW, Instant.now(), Samples.report(72)));
            Future<?> traffic = agents.submit(() -> publishAll(publisher, story));

            crashAfter(300, failures, disk);
            crashAfter(1_500, failures, disk);
            try (MonitorProcess last = new MonitorProcess(BROKER, otherDisk)) {
                assertThat(last.isAlive()).isTrue();
                traffic.get();
                await().atMost(Duration.ofSeconds(90))
                        .until(() -> failures.events(TraceFailed.class).size() >= TRACES);
                await().atMost(Duration.ofSeconds(60)).until(() -> charted(metrics) >= TRACES);
                publishRegression(publisher);
                story.await(RegressionDetected.class, event -> true);
            }

            assertThat(failures.events(TraceFailed.class)).hasSizeGreaterThanOrEqualTo(TRACES);
            assertThat(failures.events(TraceFailed.class))
                    .extracting(TraceFailed::traceId)
                    .doesNotHaveDuplicates();
            assertThat(charted(metrics)).isGreaterThanOrEqualTo(TRACES);
            assertThat(metrics.envelopes())
                    .extracting(envelope -> envelope.id())
                    .doesNotHaveDuplicates();
            assertThat(story.events(RolloutAssessed.class)).hasSize(1);
            assertThat(story.events(RegressionDetected.class))
                    .singleElement()
                    .satisfies(event -> assertThat(event.evidence().samples()).isEqualTo(20));
        }
    }

    private void crashAfter(int failed, TopicTap failures, Path state) {
        MonitorProcess monitor = new MonitorProcess(BROKER, state);
        try {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> failures.records().size() >= failed);
        } finally {
            monitor.kill();
        }
    }

    /** The first ten are of the watched version: the detector has to remember them beyond both crashes. */
    private static void publishAll(TestPublisher publisher, TopicTap story) {
        story.await(RolloutAssessed.class, event -> true);
        for (int i = 0; i < TRACES; i++) {
            String version = i < 10 ? Samples.NEW : Samples.OLD;
            publisher.publish(Samples.trace("t-" + i, version, "billing", "shipping"));
        }
    }

    private static void publishRegression(TestPublisher publisher) {
        for (int i = 0; i < 10; i++) {
            publisher.publish(Samples.trace("last-" + i, Samples.NEW, "billing", "shipping"));
        }
    }

    private static long charted(TopicTap metrics) {
        return metrics.events(MetricWindowClosed.class).stream()
                .mapToLong(MetricWindowClosed::count)
                .sum();
    }
}
