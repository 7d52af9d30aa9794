package dev.ratchet.models.endpoints;

import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import dev.ratchet.models.ModelsConfig;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits between tries: twice as long each time, with jitter, and at least as long as the provider asks for. */
final class Backoff {
    private final ModelsConfig.Retry retry;

    Backoff(ModelsConfig.Retry retry) {
        this.retry = retry;
    }

    /** Returns when it is time to try again.
     *
     * @throws ModelUnavailable the failure itself, where no further try in place makes sense */
    void waitOrThrow(ModelUnavailable failure, int failedTries) {
        Duration wait = delay(failure, failedTries);
        if (failedTries >= retry.tries() || !failure.kind().passesSoon() || isTooLong(wait)) {
            throw failure;
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Cause.INTERRUPTED, "stopped while waiting to retry", null, e);
        }
    }

    /** Whether the caller should do the waiting. */
    boolean isTooLong(Duration wait) {
        return wait.compareTo(retry.maxDelay()) > 0;
    }

    /** Between half and all of {@code first × 2^(failed − 1)}; never less than a provider's {@code Retry-After}. */
    Duration delay(ModelUnavailable failure, int failedTries) {
        long full = retry.firstDelay().toMillis() << Math.min(failedTries - 1, 16);
        long jittered = full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
        Duration asked = failure.retryAfter();
        return Duration.ofMillis(asked == null ? jittered : Math.max(jittered, asked.toMillis()));
    }
}
