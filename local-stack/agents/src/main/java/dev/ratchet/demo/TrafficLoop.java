package dev.ratchet.demo;

import dev.ratchet.agent.RenderedPrompt;
import dev.ratchet.demo.traffic.Message;
import dev.ratchet.demo.traffic.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends customers to the agents in turn, at a steady rate; a slow model slows it, an agent without a prompt is left out. */
final class TrafficLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TrafficLoop.class);
    private static final int MAX_CALLS = 8;
    private static final Duration LAST_CALLS = Duration.ofSeconds(3);

    /**
     * An agent and its customers.
     *
     * @param prompt renders the live prompt for a message; empty where none is live
     */
    record Line(Traffic customers, DemoAgent agent, Function<Message, Optional<RenderedPrompt>> prompt) {}

    private final List<Line> lines;
    private final double rate;
    private final BooleanSupplier drift;
    private final Backoff backoff;
    private final Semaphore calls = new Semaphore(MAX_CALLS);
    private final CountDownLatch stopped = new CountDownLatch(1);

    TrafficLoop(List<Line> lines, double rate, BooleanSupplier drift, Backoff backoff) {
        this.lines = List.copyOf(lines);
        this.rate = rate;
        this.drift = drift;
        this.backoff = backoff;
    }

    @Override
    public void run() {
        long interval = (long) (1_000_000_000 / rate);
        long due = System.nanoTime();
        try {
            for (int turn = 0; !waited(due - System.nanoTime()); turn++) {
                due = Math.max(due + interval, System.nanoTime());
                if (!waited(backoff.left().toNanos())) {
                    serve(lines.get(turn % lines.size()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No further customers; waits a little for the calls that are under way. */
    void stop() {
        stopped.countDown();
        try {
            if (!calls.tryAcquire(MAX_CALLS, LAST_CALLS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("Some model calls did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Line line) throws InterruptedException {
        Message message = line.customers().next(drift.getAsBoolean());
        calls.acquire();
        Thread.ofVirtual().start(() -> {
            try {
                line.prompt().apply(message).ifPresent(prompt -> line.agent().answer(message, prompt));
            } catch (RuntimeException e) {
                LOG.warn("A message was not answered: {}", e.toString());
            } finally {
                calls.release();
            }
        });
    }

    /** Whether the loop was stopped meanwhile. */
    private boolean waited(long nanos) throws InterruptedException {
        return stopped.await(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }
}
