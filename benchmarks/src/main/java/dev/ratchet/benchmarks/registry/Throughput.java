package dev.ratchet.benchmarks.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Answers a second, asked for on a few connections at once. */
final class Throughput {
    private static final int CONNECTIONS = 16;

    private Throughput() {}

    static double of(Request request, int status, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                counts.add(threads.submit(() -> count(request, status, end)));
            }
            long answers = 0;
            for (Future<Long> count : counts) {
                answers += count.get();
            }
            return answers / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static long count(Request request, int status, long end) throws IOException {
        try (Connection connection = new Connection(request)) {
            long count = 0;
            while (System.nanoTime() < end) {
                connection.ask(status);
                count++;
            }
            return count;
        }
    }
}
