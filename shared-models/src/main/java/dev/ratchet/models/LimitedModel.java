package dev.ratchet.models;

import dev.ratchet.models.ModelUnavailable.Cause;
import java.util.concurrent.Semaphore;

/** A model that is asked only so many questions at a time; the others wait their turn. */
final class LimitedModel {
    private final ModelCall call;
    private final Semaphore seats;

    LimitedModel(ModelCall call, int concurrency) {
        this.call = call;
        this.seats = new Semaphore(Math.max(1, concurrency), true);
    }

    ModelAnswer ask(ModelQuestion question) {
        try {
            seats.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(Cause.INTERRUPTED, "stopped while waiting for a model", null, e);
        }
        try {
            return call.make(question);
        } finally {
            seats.release();
        }
    }
}
