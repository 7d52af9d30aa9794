package dev.ratchet.models.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import dev.ratchet.models.endpoints.FairQueue.Turn;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void jobsTakeTurnsAndWithinAJobTheFirstComesFirst() throws InterruptedException {
        FairQueue queue = queue(Limits.seats(1, System.nanoTime()), Duration.ofSeconds(10));
        Turn held = queue.enter("warm-up", 0);
        List<Thread> large = List.of(waiter(queue, "large", 1), waiter(queue, "large", 2), waiter(queue, "large", 3));
        List<Thread> small = List.of(waiter(queue, "small", 1), waiter(queue, "small", 2));

        held.close();
        for (Thread thread : large) {
            thread.join();
        }
        for (Thread thread : small) {
            thread.join();
        }

        assertThat(order).containsExactly("large 1", "small 1", "large 2", "small 2", "large 3");
    }

    @Test
    void neverMoreAreInsideThanThereAreSeats() throws InterruptedException {
        FairQueue queue = queue(Limits.seats(3, System.nanoTime()), Duration.ofSeconds(10));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<Thread> callers = IntStream.range(0, 256)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    try (Turn _ = queue.enter("job " + i % 7, 0)) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        inside.decrementAndGet();
                    }
                }))
                .toList();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(most).hasValueBetween(1, 3);
    }

    @Test
    void whoWaitsTooLongIsToldSoAndLeavesTheLine() {
        FairQueue queue = queue(Limits.seats(1, System.nanoTime()), Duration.ofMillis(50));
        Turn held = queue.enter("one", 0);

        ModelUnavailable failure = catchThrowableOfType(ModelUnavailable.class, () -> queue.enter("two", 0));
        held.close();

        assertThat(failure.kind()).isEqualTo(Cause.BUSY);
        queue.enter("three", 0).close();
    }

    @Test
    void whoIsInterruptedLeavesTheLine() throws InterruptedException {
        FairQueue queue = queue(Limits.seats(1, System.nanoTime()), Duration.ofSeconds(10));
        Turn held = queue.enter("one", 0);
        Thread waiter = waiter(queue, "two", 1);

        waiter.interrupt();
        waiter.join();
        held.close();

        assertThat(order).containsExactly("two INTERRUPTED");
        queue.enter("three", 0).close();
    }

    @Test
    void requestsAreSpreadOverTheMinute() {
        FairQueue queue = queue(
                new Limits(100, OptionalInt.of(1_200), OptionalInt.empty(), System.nanoTime()), Duration.ofSeconds(10));
        long begun = System.nanoTime();

        for (int i = 0; i < 30; i++) {
            queue.enter("job", 0).close();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(480), Duration.ofSeconds(5));
    }

    @Test
    void tokensThatTurnOutToBeMoreAreWaitedOffByTheNext() {
        FairQueue queue = queue(
                new Limits(100, OptionalInt.empty(), OptionalInt.of(6_000), System.nanoTime()), Duration.ofSeconds(10));
        try (Turn turn = queue.enter("job", 10)) {
            turn.used(150);
        }
        long begun = System.nanoTime();

        queue.enter("job", 10).close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    @Test
    void aPauseHoldsEverybodyBack() {
        FairQueue queue = queue(Limits.seats(5, System.nanoTime()), Duration.ofSeconds(10));
        long begun = System.nanoTime();

        queue.pause(Duration.ofMillis(200));
        queue.enter("job", 0).close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    /** Returns once it stands in line. */
    private Thread waiter(FairQueue queue, String job, int number) {
        Thread thread = Thread.ofPlatform().start(() -> {
            try (Turn _ = queue.enter(job, 0)) {
                order.add(job + " " + number);
            } catch (ModelUnavailable e) {
                order.add(job + " " + e.kind());
            }
        });
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return thread;
    }

    private static FairQueue queue(Limits limits, Duration maxWait) {
        return new FairQueue(limits, maxWait, System::nanoTime);
    }
}
