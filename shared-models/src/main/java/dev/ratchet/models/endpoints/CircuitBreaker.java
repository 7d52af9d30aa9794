package dev.ratchet.models.endpoints;

import dev.ratchet.models.ModelUnavailable;
import dev.ratchet.models.ModelUnavailable.Cause;
import dev.ratchet.models.ModelsConfig;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Leaves an endpoint alone that failed several times in a row, and then lets a single call try whether it works again. An
 * endpoint that refuses, limits or answers nothing works.
 */
final class CircuitBreaker {
    private static final long A_SECOND = 1_000_000_000;

    private final int threshold;
    private final Duration pause;
    private final LongSupplier clock;
    private final Runnable onOpen;
    private int failures;
    private boolean open;
    private boolean probing;
    private long resumesAt;

    CircuitBreaker(ModelsConfig.Circuit config, LongSupplier clock, Runnable onOpen) {
        this.threshold = Math.max(1, config.failures());
        this.pause = config.pause();
        this.clock = clock;
        this.onOpen = onOpen;
    }

    /** @throws ModelUnavailable at once, where a call would not be let through */
    synchronized void check() {
        if (open && (probing || clock.getAsLong() - resumesAt < 0)) {
            Duration left = Duration.ofNanos(Math.max(A_SECOND, resumesAt - clock.getAsLong()));
            throw new ModelUnavailable(
                    Cause.SUSPENDED, "the model failed " + threshold + " times in a row and is left alone", left, null);
        }
    }

    /** Runs the call, if it may be made, and learns from what becomes of it. */
    <T> T guard(Supplier<T> call) {
        enter();
        try {
            T result = call.get();
            works();
            return result;
        } catch (ModelUnavailable e) {
            switch (e.kind()) {
                case SERVER_ERROR, TIMEOUT, UNREACHABLE, CUT_OFF -> fails();
                case RATE_LIMITED, EMPTY, MISCONFIGURED -> works();
                case SUSPENDED, BUSY, INTERRUPTED -> knowsNothing();
            }
            throw e;
        } catch (RuntimeException e) {
            works();
            throw e;
        } catch (Error e) {
            knowsNothing();
            throw e;
        }
    }

    private synchronized void enter() {
        check();
        probing = open;
    }

    private synchronized void works() {
        failures = 0;
        open = false;
        probing = false;
    }

    private synchronized void fails() {
        failures++;
        if (failures >= threshold && (!open || probing)) {
            open = true;
            resumesAt = clock.getAsLong() + pause.toNanos();
            onOpen.run();
        }
        probing = false;
    }

    private synchronized void knowsNothing() {
        probing = false;
    }
}
