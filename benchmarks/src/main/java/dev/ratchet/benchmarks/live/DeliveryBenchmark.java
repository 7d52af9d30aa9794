package dev.ratchet.benchmarks.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.agent.AgentConfig;
import dev.ratchet.agent.PromptHandle;
import dev.ratchet.agent.Prompts;
import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.LocalStack;
import dev.ratchet.launcher.Part;
import dev.ratchet.launcher.StackOptions;
import dev.ratchet.testing.RegistryApi;
import dev.ratchet.testing.TestPublisher;
import dev.ratchet.testing.ToldDeployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The local stack: how long until an agent that is pushed its prompt uses what was shipped, counted from the transaction, and the
 * version before, counted from the alarm. The replays are told by the benchmark.
 */
public final class DeliveryBenchmark {
    private static final int SHIPS = 200;
    private static final int WARM_UP = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long GLANCE_NANOS = 200_000;
    private static final String FIRST = "1.0.0";

    public List<Measurement> run() throws IOException, InterruptedException {
        StackOptions options = StackOptions.of(Files.createTempDirectory("ratchet-bench"), Path.of(""))
                .withAnyPorts()
                .withFreshData()
                .without(Part.AGENTS);
        try (LocalStack stack = LocalStack.start(options, DeliveryBenchmark::say)) {
            return measure(stack.endpoints());
        } finally {
            options.home().clear();
        }
    }

    private static List<Measurement> measure(Endpoints endpoints) {
        List<Double> ships = new ArrayList<>();
        List<Double> rollbacks = new ArrayList<>();
        try (TestPublisher publisher = new TestPublisher(endpoints.kafka());
                Prompts prompts = Prompts.open(AgentConfig.of(endpoints.kafka()))) {
            RegistryApi registry = new RegistryApi(endpoints.registry(), endpoints.apiKey());
            for (int i = -WARM_UP; i < SHIPS; i++) {
                Round round = new Round(registry, publisher, prompts, "delivery-" + (i + WARM_UP));
                double shipped = round.ship();
                double restored = round.regress();
                if (i >= 0) {
                    ships.add(shipped);
                    rollbacks.add(restored);
                }
            }
        }
        System.out.printf(
                "median: %.0f ms to ship, %.0f ms to roll back%n", quantile(ships, 0.5), quantile(rollbacks, 0.5));
        return List.of(
                new Measurement("ship committed → pushed agent uses it, p99", quantile(ships, 0.99), 100, "ms"),
                new Measurement(
                        "RegressionDetected published → version before in the agent, p99",
                        quantile(rollbacks, 0.99),
                        250,
                        "ms"));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static double quantile(List<Double> values, double q) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(q * sorted.size()) - 1);
    }

    /** A prompt of its own, shipped and taken back once. */
    private record Round(RegistryApi registry, TestPublisher publisher, PromptHandle agent, String prompt, UUID id) {

        Round(RegistryApi registry, TestPublisher publisher, Prompts prompts, String prompt) {
            this(registry, publisher, prompts.prompt(prompt), prompt, EventIds.fresh());
            registry.postOrThrow("/prompts", Map.of("name", prompt, "template_text", "Answer this: {message}"));
            agent.await(PATIENCE);
        }

        /** Milliseconds from the time that the transition tells. */
        double ship() {
            ToldDeployment told = new ToldDeployment(publisher, id, prompt);
            told.proposed(FIRST, "Answer this well: {message}");
            told.replayStarted();
            await(() -> status().equals("ab_running"));
            String candidate = candidate();
            told.replayPassed(candidate);
            await(() -> status().equals("ab_passed"));
            registry.postOrThrow("/deployments/" + id + "/approve", Map.of());
            Instant used = whenServed(candidate);
            Instant shipped = Instant.parse(deployment().path("shipped_at").asText());
            return Duration.between(shipped, used).toNanos() / 1e6;
        }

        /** Milliseconds from the publishing of the alarm. */
        double regress() {
            await(() -> status().equals("monitoring"));
            String candidate = candidate();
            Evidence evidence = new Evidence("failure_rate", 0.1, 0.4, 10_001, 10_000, 60, "24 of 60 failed.");
            Instant told = Instant.now();
            publisher.publish(new RegressionDetected(id, "default", prompt, candidate, evidence, told));
            return Duration.between(told, whenServed(FIRST)).toNanos() / 1e6;
        }

        private Instant whenServed(String version) {
            await(() -> agent.current().prompt().version().equals(version));
            return Instant.now();
        }

        private String candidate() {
            return deployment().path("candidate_version").asText();
        }

        private String status() {
            return deployment().path("status").asText();
        }

        private JsonNode deployment() {
            return registry.get("/deployments/" + id).body();
        }
    }

    /** Looks again and again: what is waited for is measured in milliseconds. */
    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not come within " + PATIENCE);
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
