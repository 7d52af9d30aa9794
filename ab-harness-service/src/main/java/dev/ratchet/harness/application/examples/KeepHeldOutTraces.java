package dev.ratchet.harness.application.examples;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import dev.ratchet.harness.config.HeldOutConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.Fate;
import dev.ratchet.harness.domain.examples.HeldOutTraces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps the traces of the select and test splits, and what becomes known about them later; trims what is too much. */
@ApplicationScoped
public class KeepHeldOutTraces {
    private final HeldOutTraces traces;
    private final HeldOutConfig config;
    private final Set<Shelf> grown = ConcurrentHashMap.newKeySet();

    KeepHeldOutTraces(HeldOutTraces traces, HeldOutConfig config) {
        this.traces = traces;
        this.config = config;
    }

    /** What has one bound. */
    private record Shelf(PromptKey prompt, Split split) {}

    /** @param publishedAt stands in for a recording time that is missing or lies ahead */
    @Transactional
    public void keep(TraceRecorded trace, Instant publishedAt) {
        if (trace.split() == Split.PROPOSE || trace.input().toString().length() > config.maxChars()) {
            return;
        }
        Example example = new Example(
                trace.traceId(), trace.unit(), trace.split(), trace.input(), storable(trace.expectedOutput()));
        if (traces.keep(trace.prompt(), example, Fate.of(trace), time(trace, publishedAt))) {
            grown.add(new Shelf(trace.prompt(), trace.split()));
        }
    }

    private static Instant time(TraceRecorded trace, Instant publishedAt) {
        Instant told = trace.recordedAt();
        return told == null || told.isAfter(publishedAt) ? publishedAt : told;
    }

    @Transactional
    public void label(TraceFeedback feedback) {
        String expected = storable(feedback.expectedOutput());
        Fate fate = Fate.of(feedback);
        if (expected != null || fate != Fate.UNKNOWN) {
            traces.label(feedback.prompt(), feedback.traceId(), expected, fate);
        }
    }

    private @Nullable String storable(@Nullable String expected) {
        return expected != null && expected.length() > config.maxChars() ? null : expected;
    }

    /** What this process has added to since the last time is trimmed; what a crash forgets grows no further until then. */
    @Transactional
    public void trim() {
        for (Shelf shelf : Set.copyOf(grown)) {
            grown.remove(shelf);
            trim(shelf);
        }
    }

    private void trim(Shelf shelf) {
        try {
            traces.trim(shelf.prompt(), shelf.split(), config.maxTraces());
        } catch (RuntimeException e) {
            grown.add(shelf);
            throw e;
        }
    }
}
