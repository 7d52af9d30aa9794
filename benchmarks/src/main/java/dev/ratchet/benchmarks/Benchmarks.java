package dev.ratchet.benchmarks;

import java.util.List;

/** {@code ./ratchet bench}: runs the benchmarks and prints their tables; ends with 1 where a limit is broken. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        List<Measurement> measurements = new StackBenchmark().run();
        StringBuilder table = new StringBuilder("\n### The local stack\n\n").append(Measurement.HEAD);
        measurements.forEach(measurement -> table.append(measurement.row()));
        System.out.println(table);
        System.exit(measurements.stream().allMatch(Measurement::holds) ? 0 : 1);
    }
}
