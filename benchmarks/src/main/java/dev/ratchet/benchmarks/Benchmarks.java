package dev.ratchet.benchmarks;

import dev.ratchet.benchmarks.clustering.ClusteringBenchmark;
import dev.ratchet.benchmarks.evaluation.EvaluationBenchmark;
import dev.ratchet.benchmarks.live.AssignmentBenchmark;
import dev.ratchet.benchmarks.live.DeliveryBenchmark;
import dev.ratchet.benchmarks.live.DetectionBenchmark;
import dev.ratchet.benchmarks.optimizer.OptimizerBenchmark;
import dev.ratchet.benchmarks.redaction.RedactionBenchmark;
import dev.ratchet.benchmarks.registry.RegistryBenchmark;
import dev.ratchet.benchmarks.replay.ReplayBenchmark;
import dev.ratchet.benchmarks.statistics.SequentialGateBenchmark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./ratchet bench [NAME…]}: runs the benchmarks, or those that are named, and prints their tables; ends with 1 where a
 * limit is broken.
 */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<String> wanted = List.of(args);
        List<Measurement> all = new ArrayList<>();
        for (Benchmark benchmark : List.of(
                new Benchmark("statistics", "The sequential gate", () -> new SequentialGateBenchmark().run()),
                new Benchmark("redaction", "Redaction", () -> new RedactionBenchmark().run()),
                new Benchmark("registry", "The registry", () -> new RegistryBenchmark().run()),
                new Benchmark("evaluation", "Evaluations", () -> new EvaluationBenchmark().run()),
                new Benchmark("replay", "Replays", () -> new ReplayBenchmark().run()),
                new Benchmark("clustering", "Clustering", () -> new ClusteringBenchmark().run()),
                new Benchmark("optimizer", "The optimizer", () -> new OptimizerBenchmark().run()),
                new Benchmark("live", "Live prompts", Benchmarks::live),
                new Benchmark("stack", "The local stack", () -> new StackBenchmark().run()))) {
            if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                List<Measurement> measurements = benchmark.run().measure();
                show(benchmark.title(), measurements);
                all.addAll(measurements);
            }
        }
        System.exit(!all.isEmpty() && all.stream().allMatch(Measurement::holds) ? 0 : 1);
    }

    private static List<Measurement> live() throws IOException, InterruptedException {
        List<Measurement> measurements = new ArrayList<>(new AssignmentBenchmark().run());
        measurements.addAll(new DetectionBenchmark().run());
        measurements.addAll(new DeliveryBenchmark().run());
        return measurements;
    }

    private static void show(String title, List<Measurement> measurements) {
        StringBuilder table = new StringBuilder("\n### " + title + "\n\n").append(Measurement.HEAD);
        measurements.forEach(measurement -> table.append(measurement.row()));
        System.out.println(table);
    }

    private record Benchmark(String name, String title, Run run) {}

    private interface Run {
        List<Measurement> measure() throws Exception;
    }
}
