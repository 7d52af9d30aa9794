package dev.ratchet.benchmarks.clustering;

import static java.util.Objects.requireNonNull;

import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.benchmarks.Questions;
import dev.ratchet.benchmarks.registry.QuarkusServer;
import dev.ratchet.clustering.domain.failures.Facet;
import dev.ratchet.clustering.domain.failures.Failure;
import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.LocalStack;
import dev.ratchet.launcher.Part;
import dev.ratchet.launcher.StackOptions;
import dev.ratchet.models.MiniLmEmbeddings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The clustering service as it is shipped in a JVM of its own, from the topic of failures to the topic of metrics, with a real
 * broker and a real database on the same cores.
 */
final class SpeedBenchmark {
    private static final int KNOWN = 600_000;
    private static final int WARM_UP = 60_000;
    private static final int KNOWN_TEXTS = 200;
    private static final List<String> PROMPTS = List.of("banking-a", "banking-b", "banking-c", "banking-d");

    private final Path projectRoot = Path.of("").toAbsolutePath();

    List<Measurement> run() throws IOException, InterruptedException, ExecutionException {
        List<String> questions = questions();
        double own = ownRate(questions);
        Path folder = Files.createTempDirectory("ratchet-clustering-bench");
        StackOptions options = StackOptions.of(folder, projectRoot)
                .only(Set.of(Part.POSTGRES, Part.KAFKA))
                .withAnyPorts()
                .withFreshData();
        try (LocalStack stack = LocalStack.start(options, SpeedBenchmark::say);
                ClusteredTap clustered = new ClusteredTap(stack.endpoints().kafka())) {
            double ofUnseen = unseen(stack.endpoints(), folder, clustered, questions);
            double ofKnown = known(stack.endpoints(), folder, clustered, questions);
            say(Math.round(own) + "/s by the model alone, " + Math.round(ofUnseen) + "/s unseen, " + Math.round(ofKnown)
                    + "/s known");
            return List.of(
                    Measurement.atLeast("unseen texts, of the model's own batch rate", 100 * ofUnseen / own, 80, "%"),
                    Measurement.atLeast("known texts and signatures", ofKnown, 20_000, "failures/s"));
        } finally {
            options.home().clear();
        }
    }

    private static List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>(Questions.read("test").texts());
        questions.addAll(Questions.read("train").texts());
        return questions.stream().distinct().toList();
    }

    /** Facet lines of the second half a second by the model alone, in batches, on the same cores. */
    private static double ownRate(List<String> questions) {
        MiniLmEmbeddings model = new MiniLmEmbeddings();
        List<String> lines = IntStream.range(0, questions.size())
                .mapToObj(i -> FailuresOnTopic.wrong("banking-own", i, questions::get))
                .map(failed -> Facet.of(Failure.of(failed)).line())
                .toList();
        model.embed(lines.subList(0, 1_000));
        long begun = System.nanoTime();
        for (int from = 1_000; from < 5_000; from += 1_000) {
            model.embed(lines.subList(from, from + 1_000));
        }
        return 4_000 / ((System.nanoTime() - begun) / 1e9);
    }

    private QuarkusServer service(Endpoints endpoints, Path folder) throws IOException, InterruptedException {
        return QuarkusServer.start(
                projectRoot.resolve("clustering-service"),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        requireNonNull(endpoints.databases().get("clustering")),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        endpoints.kafka()),
                "/q/health/ready",
                folder.resolve("clustering.log"));
    }

    /** Failures a second, each with a text of its own, by a service that is warm: before, the prompts get to know their texts. */
    private double unseen(Endpoints endpoints, Path folder, ClusteredTap clustered, List<String> questions)
            throws IOException, InterruptedException, ExecutionException {
        FailuresOnTopic.publish(endpoints.kafka(), repeats(0, WARM_UP, questions));
        try (QuarkusServer server = service(endpoints, folder)) {
            say("the service runs as " + server.pid());
            clustered.awaitNanos(WARM_UP);
            int all = questions.size();
            FailuresOnTopic.publish(
                    endpoints.kafka(),
                    IntStream.range(0, all).mapToObj(i -> FailuresOnTopic.wrong("banking", i, questions::get)));
            return clustered.rate(all);
        }
    }

    /** Failures a second whose texts or errors are known; all wait on the topic when the service starts, the first quarter warms up. */
    private double known(Endpoints endpoints, Path folder, ClusteredTap clustered, List<String> questions)
            throws IOException, InterruptedException, ExecutionException {
        FailuresOnTopic.publish(endpoints.kafka(), repeats(KNOWN, KNOWN, questions));
        try (QuarkusServer server = service(endpoints, folder)) {
            say("the service runs as " + server.pid());
            return clustered.rate(KNOWN);
        }
    }

    /** Of the four prompts in turn; every other one is an error, and the others have one of a few texts. */
    private static Stream<TraceFailed> repeats(int from, int count, List<String> questions) {
        return IntStream.range(from, from + count).mapToObj(i -> {
            String prompt = PROMPTS.get(i % PROMPTS.size());
            String question = questions.get(i / (2 * PROMPTS.size()) % KNOWN_TEXTS);
            return i / PROMPTS.size() % 2 == 0
                    ? FailuresOnTopic.wrong(prompt, i, _ -> question)
                    : FailuresOnTopic.timedOut(prompt, i, _ -> question);
        });
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
