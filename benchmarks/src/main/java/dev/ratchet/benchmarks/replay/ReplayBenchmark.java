package dev.ratchet.benchmarks.replay;

import static java.util.Objects.requireNonNull;

import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.benchmarks.SimulatedModel;
import dev.ratchet.benchmarks.registry.QuarkusServer;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.LocalStack;
import dev.ratchet.launcher.Part;
import dev.ratchet.launcher.StackOptions;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.TopicTap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The harness as in production, on real PostgreSQL and Kafka, against a model on loopback that takes 200 ms for every
 * answer: how long a replay takes beside the ideal, calls × latency / concurrency. Earlier replays warm the JVM up.
 */
public final class ReplayBenchmark {
    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int WARM_UP_PAIRS = 8_000;
    private static final int HEAP_MB = 512;
    private static final double LIMIT = 105;
    private static final double SCALING = 90;

    private final Path projectRoot = Path.of("").toAbsolutePath();

    public List<Measurement> run() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("ratchet-replay-bench");
        StackOptions options = StackOptions.of(folder, projectRoot)
                .only(Set.of(Part.POSTGRES, Part.KAFKA))
                .withAnyPorts()
                .withFreshData();
        try (LocalStack stack = LocalStack.start(options, ReplayBenchmark::say);
                SimulatedModel model = new SimulatedModel(LATENCY)) {
            Run narrow = run(stack.endpoints(), model, 32, 500, folder);
            Run wide = run(stack.endpoints(), model, 256, 2_000, folder);
            return List.of(
                    new Measurement(narrow.words(), narrow.percentOfIdeal(), LIMIT, "% of ideal"),
                    Measurement.atLeast(
                            wide.words() + "; its calls a second beside eight times those at 32",
                            100 * wide.callsPerSecond() / (8 * narrow.callsPerSecond()),
                            SCALING,
                            "%"));
        } finally {
            options.home().clear();
        }
    }

    private Run run(Endpoints endpoints, SimulatedModel model, int concurrency, int pairs, Path folder)
            throws IOException, InterruptedException, SQLException {
        try (QuarkusServer _ = harness(endpoints, model, concurrency, pairs, folder);
                TestPublisher publisher = new TestPublisher(endpoints.kafka());
                TopicTap tap = new TopicTap(endpoints.kafka(), Topic.Names.DEPLOYMENTS)) {
            for (int warm = 0; warm < WARM_UP_PAIRS; warm += pairs) {
                replay(Contest.of(pairs), database(endpoints), publisher, tap);
            }
            long before = model.asked();
            Duration took = replay(Contest.of(pairs), database(endpoints), publisher, tap);
            long calls = model.asked() - before;
            Run run = new Run(pairs, calls, concurrency, took.toMillis() / 1_000.0);
            say(run.words());
            return run;
        }
    }

    private static Duration replay(Contest contest, String jdbcUrl, TestPublisher publisher, TopicTap tap)
            throws SQLException {
        contest.plant(jdbcUrl);
        publisher.publish(contest.proposed());
        ReplayStarted started =
                tap.await(ReplayStarted.class, event -> event.deploymentId().equals(contest.deploymentId()), PATIENCE);
        ReplayCompleted completed = tap.await(
                ReplayCompleted.class, event -> event.deploymentId().equals(contest.deploymentId()), PATIENCE);
        if (completed.report().pairs() != contest.pairs()) {
            throw new IllegalStateException("not every pair was used: " + completed.report());
        }
        return Duration.between(started.startedAt(), completed.completedAt());
    }

    private QuarkusServer harness(Endpoints endpoints, SimulatedModel model, int concurrency, int pairs, Path folder)
            throws IOException, InterruptedException {
        String width = Integer.toString(concurrency);
        String size = Integer.toString(pairs);
        return QuarkusServer.start(
                projectRoot.resolve("ab-harness-service"),
                HEAP_MB,
                Map.ofEntries(
                        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database(endpoints)),
                        Map.entry("KAFKA_BOOTSTRAP_SERVERS", endpoints.kafka()),
                        Map.entry("OPENAI_BASE_URL", model.address()),
                        Map.entry("RATCHET_MODELS_CONCURRENCY_GENERATION", width),
                        Map.entry("RATCHET_MODELS_ENDPOINTS_DEFAULT_CONCURRENCY", width),
                        Map.entry("RATCHET_REPLAY_CONCURRENCY", width),
                        Map.entry("RATCHET_REPLAY_TEST_EXAMPLES", size),
                        Map.entry("RATCHET_REPLAY_MIN_TEST_TRACES", size),
                        Map.entry("RATCHET_REPLAY_MAX_EXTENSION", "0s"),
                        Map.entry("RATCHET_HELD_OUT_MAX_TRACES", size)),
                "/q/health/ready",
                folder.resolve("harness-" + concurrency + ".log"));
    }

    private static String database(Endpoints endpoints) {
        return requireNonNull(endpoints.databases().get("ab_harness"));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** One replay that was timed. */
    private record Run(int pairs, long calls, int concurrency, double seconds) {
        double ideal() {
            return calls * LATENCY.toMillis() / 1_000.0 / concurrency;
        }

        double percentOfIdeal() {
            return 100 * seconds / ideal();
        }

        double callsPerSecond() {
            return calls / seconds;
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "a replay of %,d pairs (%,d calls of 200 ms), %d at a time: %.2f s, ideal %.2f s",
                    pairs,
                    calls,
                    concurrency,
                    seconds,
                    ideal());
        }
    }
}
