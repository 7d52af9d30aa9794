package dev.ratchet.registry.application.evaluations;

import dev.ratchet.registry.application.changes.ChangeFeed;
import dev.ratchet.registry.application.changes.Changed.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Waits until evaluations are over. Whoever waits holds a virtual thread and nothing else: no connection, no event loop. The
 * end is heard from whichever replica writes it.
 */
@ApplicationScoped
public class AwaitEvaluations {
    /** While the database tells of no changes, it is asked this often. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(2).toNanos();

    private final EvaluationQueries evaluations;
    private final Map<Semaphore, String> bells = new ConcurrentHashMap<>();

    AwaitEvaluations(EvaluationQueries evaluations, ChangeFeed changes) {
        this.evaluations = evaluations;
        changes.subscribe(Kind.EVALUATION, this::ring, () -> bells.keySet().forEach(Semaphore::release));
    }

    private void ring(String id) {
        bells.forEach((bell, wanted) -> {
            if (wanted.equals(id)) {
                bell.release();
            }
        });
    }

    /** Whether all of them are over; false where the time has passed before. */
    public boolean await(List<UUID> ids, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        return ids.stream().allMatch(id -> await(id, end));
    }

    /** The bell hangs before anybody looks, so that no end is missed in between. */
    private boolean await(UUID id, long end) {
        Semaphore bell = new Semaphore(0);
        bells.put(bell, id.toString());
        try {
            while (!evaluations.isOver(id)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                if (bell.tryAcquire(Math.min(left, LOOK_AGAIN_NANOS), TimeUnit.NANOSECONDS)) {
                    bell.drainPermits();
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            bells.remove(bell);
        }
    }
}
