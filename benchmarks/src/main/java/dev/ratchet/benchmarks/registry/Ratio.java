package dev.ratchet.benchmarks.registry;

import java.time.Duration;
import java.util.Arrays;

/**
 * A server's throughput beside its peer's, measured in turns so that a busy machine is busy for both; the medians count.
 */
record Ratio(double ours, double peers) {
    private static final int ROUNDS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration TURN = Duration.ofSeconds(4);

    static Ratio of(Request ours, Request peers, int status) throws InterruptedException {
        Throughput.of(ours, status, WARM_UP);
        Throughput.of(peers, status, WARM_UP);
        double[] our = new double[ROUNDS];
        double[] their = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            our[round] = Throughput.of(ours, status, TURN);
            their[round] = Throughput.of(peers, status, TURN);
        }
        return new Ratio(median(our), median(their));
    }

    double percent() {
        return 100 * ours / peers;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
