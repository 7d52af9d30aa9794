package dev.ratchet.benchmarks.registry;

import java.io.IOException;
import java.util.Arrays;

/** How long answers take, one after the other on one connection. */
final class Latency {
    private static final int WARM_UP = 200;
    private static final int CALLS = 1_000;

    private Latency() {}

    /** Milliseconds that 99 of 100 answers stay below. */
    static double p99(Request request) throws IOException {
        double[] millis = new double[CALLS];
        try (Connection connection = new Connection(request)) {
            for (int i = -WARM_UP; i < CALLS; i++) {
                long begun = System.nanoTime();
                connection.ask(200);
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - begun) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return millis[CALLS * 99 / 100];
    }
}
