package dev.ratchet.harness.application.examples;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Holds the store of held-out traces to its bound, every now and then, so that a trace costs one insert and no more. */
@ApplicationScoped
public class TrimHeldOutTraces {
    private final KeepHeldOutTraces traces;

    TrimHeldOutTraces(KeepHeldOutTraces traces) {
        this.traces = traces;
    }

    @Scheduled(every = "${ratchet.held-out.trim:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void trim() {
        traces.trim();
    }
}
