package dev.ratchet.benchmarks.live;

import com.sun.management.ThreadMXBean;
import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.events.data.Arm;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.LiveRollout;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.RolloutStrategy;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * CPU time and memory of one assignment in process, {@link LiveRollout#armOf}, over names of units as they come. Each round asks
 * for the arms of 4,096 different units again and again; the median over the rounds after those to warm up.
 */
public final class AssignmentBenchmark {
    private static final double NANOS = 100;
    private static final double BYTES = 0.1;
    private static final int UNITS = 4_096;
    private static final int REPEATS = 500;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 11;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final LiveRollout canary = rollout(5, 95);
    private long candidates;

    private record Cost(double nanos, double bytes) {}

    public List<Measurement> run() {
        Random random = new Random(20_261_125);
        List<Measurement> measurements = new ArrayList<>();
        measure(measurements, "session of 18 characters", _ -> "s-" + hex(random));
        measure(measurements, "UUID", _ -> new UUID(random.nextLong(), random.nextLong()).toString());
        measure(measurements, "e-mail address", i -> hex(random) + i + "@example.com");
        measure(measurements, "name of letters that take 2 to 4 bytes", i -> "größe-客服-😀-" + i);
        System.out.printf("%,d of the units had the candidate%n", candidates);
        return measurements;
    }

    private void measure(List<Measurement> measurements, String what, IntFunction<String> unit) {
        String[] units = new String[UNITS];
        Arrays.setAll(units, unit);
        Cost cost = cost(units);
        measurements.add(new Measurement("assignment, " + what, cost.nanos(), NANOS, "ns"));
        measurements.add(new Measurement("allocated by it", cost.bytes(), BYTES, "bytes"));
    }

    private Cost cost(String[] units) {
        double[] nanos = new double[ROUNDS];
        double[] bytes = new double[ROUNDS];
        double each = (double) UNITS * REPEATS;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long allocated = THREAD.getCurrentThreadAllocatedBytes();
            long start = THREAD.getCurrentThreadCpuTime();
            assign(units);
            nanos[Math.max(round, 0)] = (THREAD.getCurrentThreadCpuTime() - start) / each;
            bytes[Math.max(round, 0)] = (THREAD.getCurrentThreadAllocatedBytes() - allocated) / each;
        }
        return new Cost(median(nanos), median(bytes));
    }

    /** What is counted is told in the end, so that no compiler may leave it out. */
    private void assign(String[] units) {
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            for (String unit : units) {
                candidates += canary.armOf("support-intent", unit).weight() == 5 ? 1 : 0;
            }
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static String hex(Random random) {
        return String.format("%016x", random.nextLong());
    }

    private static LiveRollout rollout(int candidate, int control) {
        PromptSpec prompt = new PromptSpec("1.0.0", "{message}", null, null, ModelSettings.DEFAULT, null, Grading.NONE);
        return new LiveRollout(
                new UUID(0, 1),
                1,
                RolloutStrategy.CANARY,
                List.of(new Arm(Arm.CANDIDATE, candidate, prompt, null), new Arm(Arm.CONTROL, control, prompt, null)));
    }
}
