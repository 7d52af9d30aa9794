package dev.ratchet.benchmarks.evaluation;

import static java.util.Objects.requireNonNull;

import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.benchmarks.SimulatedModel;
import dev.ratchet.events.EvaluationEvent.EvaluationCompleted;
import dev.ratchet.events.EvaluationEvent.EvaluationProgressed;
import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.LocalStack;
import dev.ratchet.launcher.Part;
import dev.ratchet.launcher.StackOptions;
import dev.ratchet.testing.TestPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/**
 * The harness as it is shipped evaluates 100,000 examples that come over Kafka, against a simulated model on loopback, and then
 * once more, when every answer is remembered.
 */
public final class EvaluationBenchmark {
    private static final int ENTRIES = 100_000;
    private static final Duration LATENCY = Duration.ofMillis(5);

    private final Path projectRoot = Path.of("").toAbsolutePath();

    public List<Measurement> run() throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("ratchet-evaluation-bench");
        StackOptions options = StackOptions.of(folder, projectRoot)
                .only(Set.of(Part.POSTGRES, Part.KAFKA))
                .withAnyPorts()
                .withFreshData();
        try (LocalStack stack = LocalStack.start(options, EvaluationBenchmark::say);
                SimulatedModel model = new SimulatedModel(LATENCY);
                HarnessProcess harness = harness(stack.endpoints(), model, folder)) {
            return measure(stack.endpoints(), model, harness);
        } finally {
            options.home().clear();
        }
    }

    private HarnessProcess harness(Endpoints endpoints, SimulatedModel model, Path folder)
            throws IOException, InterruptedException {
        return HarnessProcess.start(
                projectRoot,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        requireNonNull(endpoints.databases().get("ab_harness")),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        endpoints.kafka(),
                        "OPENAI_BASE_URL",
                        model.address(),
                        "OPENAI_API_KEY",
                        "none",
                        "RATCHET_EVALUATION_CONCURRENCY",
                        "64",
                        "RATCHET_MODELS_CONCURRENCY_GENERATION",
                        "64"),
                folder.resolve("harness.log"));
    }

    private static List<Measurement> measure(Endpoints endpoints, SimulatedModel model, HarnessProcess harness)
            throws InterruptedException, ExecutionException {
        List<Measurement> measurements = new ArrayList<>();
        try (TestPublisher publisher = new TestPublisher(endpoints.kafka());
                EvaluationsTap topic = new EvaluationsTap(endpoints.kafka())) {
            long begun = System.nanoTime();
            DatasetOnTopic dataset = DatasetOnTopic.publish(endpoints.kafka(), ENTRIES);
            Timed first = evaluate(dataset, publisher, topic);
            double untilTaken = (first.begun() - begun) / 1e9;
            measurements.add(
                    new Measurement("100,000 entries, from the first record until all are taken", untilTaken, 60, "s"));
            say("the model was asked " + model.asked() + " times");
            measurements.add(Measurement.atLeast(
                    "100,000 examples, a model of 5 ms, 64 at a time", first.perSecond(), 1_000, "examples/s"));
            long asked = model.asked();
            Timed again = evaluate(dataset, publisher, topic);
            say("the model was asked " + (model.asked() - asked) + " times in the second run");
            measurements.add(Measurement.atLeast(
                    "the same once more, every answer remembered", again.perSecond(), 5_000, "examples/s"));
            measurements.add(
                    new Measurement("the harness's resident memory, at most (-Xmx256m)", harness.peak(), 600, "MB"));
        }
        return measurements;
    }

    private static Timed evaluate(DatasetOnTopic dataset, TestPublisher publisher, EvaluationsTap topic) {
        UUID id = EventIds.fresh();
        publisher.publish(requested(id, dataset));
        topic.await(EvaluationProgressed.class, id);
        long begun = System.nanoTime();
        EvaluationCompleted completed = topic.await(EvaluationCompleted.class, id);
        long ended = System.nanoTime();
        if (completed.end() != EvaluationEnd.COMPLETED || completed.totals().examples() != dataset.entries()) {
            throw new IllegalStateException("the evaluation ended as " + completed);
        }
        return new Timed(begun, ended);
    }

    private static EvaluationRequested requested(UUID id, DatasetOnTopic dataset) {
        PromptSpec prompt = new PromptSpec(
                "1.0.0",
                "Which team should handle this? {message}",
                null,
                null,
                new ModelSettings(null, 0.0, null),
                null,
                Grading.NONE);
        return new EvaluationRequested(
                id,
                "default",
                "support-intent",
                prompt,
                dataset.id(),
                dataset.entries(),
                List.of(),
                null,
                null,
                "benchmark",
                Instant.now());
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private record Timed(long begun, long ended) {
        double perSecond() {
            return ENTRIES / ((ended - begun) / 1e9);
        }
    }
}
