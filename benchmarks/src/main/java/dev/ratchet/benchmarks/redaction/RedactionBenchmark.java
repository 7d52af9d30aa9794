package dev.ratchet.benchmarks.redaction;

import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.redaction.RedactionSettings;
import dev.ratchet.redaction.Redactor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Recall and precision of the redaction on a generated corpus, and its speed on one core. */
public final class RedactionBenchmark {
    private static final double STRUCTURED = 99.5;
    private static final double RANDOM = 98;
    private static final double DECOYS = 98;
    private static final double MEGABYTES_PER_SECOND = 5;
    private static final int ROUNDS = 7;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Redactor redactor = Redactor.of(RedactionSettings.DEFAULT);

    public List<Measurement> run() {
        List<Planted> corpus = Corpus.texts();
        Tally tally = Tally.of(corpus, redactor);
        show(tally);
        List<Measurement> measurements = new ArrayList<>();
        tally.recall()
                .forEach((row, rate) -> measurements.add(Measurement.atLeast(
                        "recall: " + row, rate.percent(), row.equals(Corpus.RANDOM) ? RANDOM : STRUCTURED, "%")));
        measurements.add(
                Measurement.atLeast("decoys untouched", tally.decoysUntouched().percent(), DECOYS, "%"));
        measurements.add(Measurement.atLeast("throughput, corpus", speed(corpus, true), MEGABYTES_PER_SECOND, "MB/s"));
        measurements.add(
                Measurement.atLeast("throughput, nothing to hide", speed(corpus, false), MEGABYTES_PER_SECOND, "MB/s"));
        return measurements;
    }

    private static void show(Tally tally) {
        StringBuilder tables = new StringBuilder("\n| value | recall, 95 % interval |\n|---|---|\n");
        tally.recall().forEach((row, rate) -> tables.append("| " + row + " | " + rate + " |\n"));
        tables.append("\n| placeholder | precision, 95 % interval |\n|---|---|\n");
        tally.precision().forEach((kind, rate) -> tables.append("| `" + kind + "` | " + rate + " |\n"));
        tables.append("\nDecoys untouched: ")
                .append(tally.decoysUntouched())
                .append("\n\n")
                .append(tally.examples());
        System.out.println(tables);
    }

    /** Megabytes a second of CPU time; the median over the rounds after two to warm up. */
    private double speed(List<Planted> corpus, boolean planted) {
        List<String> texts = corpus.stream()
                .filter(text -> planted || text.isDecoy())
                .map(text -> planted ? text.text() : text.before() + "nothing" + text.after())
                .toList();
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        double[] speeds = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            long start = CPU.getCurrentThreadCpuTime();
            texts.forEach(text -> redactor.forTrace().text(text));
            speeds[Math.max(round, 0)] = bytes / 1e6 / ((CPU.getCurrentThreadCpuTime() - start) / 1e9);
        }
        Arrays.sort(speeds);
        return speeds[ROUNDS / 2];
    }
}
