package dev.ratchet.benchmarks;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.Endpoints;
import dev.ratchet.launcher.LocalStack;
import dev.ratchet.launcher.StackOptions;
import dev.ratchet.launcher.process.ResidentMemory;
import dev.ratchet.testing.RegistryApi;
import dev.ratchet.testing.TopicTap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole system from built jars with fresh data: how long until it is ready, what it holds in memory, how long until
 * a deployment has passed its replay with no further command, and how long until a decision has arrived.
 */
final class StackBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String POSTGRES = "postgres";

    List<Measurement> run() throws IOException, InterruptedException {
        StackOptions options = StackOptions.of(Files.createTempDirectory("ratchet-bench"), Path.of(""))
                .withAnyPorts()
                .withFreshData();
        long start = System.nanoTime();
        try (LocalStack stack = LocalStack.start(options, StackBenchmark::say)) {
            double startUp = secondsSince(start);
            return measure(stack.endpoints(), startUp);
        } finally {
            options.home().clear();
        }
    }

    private static List<Measurement> measure(Endpoints endpoints, double startUp) {
        long ready = System.nanoTime();
        try (TopicTap deployments = new TopicTap(endpoints.kafka(), Topic.Names.DEPLOYMENTS);
                TopicTap livePrompts = new TopicTap(endpoints.kafka(), Topic.Names.LIVE_PROMPTS)) {
            UUID passed = await(deployments, null, DeploymentState.AB_PASSED);
            double untilPassed = secondsSince(ready);
            double memory = jvmMegabytes(endpoints.pids());
            long approved = System.nanoTime();
            approve(endpoints, passed);
            livePrompts.await(LivePrompt.class, live -> passed.equals(live.deploymentId()), PATIENCE);
            double untilLive = secondsSince(approved);
            await(deployments, passed, DeploymentState.MONITORING);
            return List.of(
                    new Measurement("start-up, fresh data, built jars", startUp, 40, "s"),
                    new Measurement("all JVMs, resident, at the first `ab_passed`", memory, 2_500, "MB"),
                    new Measurement("ready → first `ab_passed`, no further command", untilPassed, 300, "s"),
                    new Measurement("approve → LivePrompt read by a plain consumer", untilLive, 1, "s"),
                    new Measurement("approve → `monitoring`", secondsSince(approved), 5, "s"));
        }
    }

    private static UUID await(TopicTap deployments, @Nullable UUID id, DeploymentState state) {
        return deployments
                .await(
                        DeploymentTransitioned.class,
                        event -> event.to() == state
                                && (id == null || event.deploymentId().equals(id)),
                        PATIENCE)
                .deploymentId();
    }

    private static double jvmMegabytes(Map<String, Long> pids) {
        return pids.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(POSTGRES))
                .flatMap(entry -> ProcessHandle.of(entry.getValue()).stream())
                .mapToLong(ResidentMemory::megabytes)
                .sum();
    }

    private static void approve(Endpoints endpoints, UUID deployment) {
        new RegistryApi(endpoints.registry(), endpoints.apiKey())
                .postOrThrow("/deployments/" + deployment + "/approve", Map.of("reason", "benchmark"));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
