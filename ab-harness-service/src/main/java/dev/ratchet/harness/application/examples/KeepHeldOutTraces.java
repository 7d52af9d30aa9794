package dev.ratchet.harness.application.examples;

import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import dev.ratchet.harness.config.HeldOutConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.examples.Fate;
import dev.ratchet.harness.domain.examples.HeldOutTraces;
import dev.ratchet.redaction.RedactedTraces;
import dev.ratchet.redaction.Redactor;
import dev.ratchet.redaction.TraceRedactor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the traces of the select and test splits, redacted, and what becomes known about them later; trims what is too much.
 */
@ApplicationScoped
public class KeepHeldOutTraces {
    private final HeldOutTraces traces;
    private final Redactor redactor;
    private final HeldOutConfig config;
    private final Set<Shelf> grown = ConcurrentHashMap.newKeySet();

    KeepHeldOutTraces(HeldOutTraces traces, Redactor redactor, HeldOutConfig config) {
        this.traces = traces;
        this.redactor = redactor;
        this.config = config;
    }

    /** What has one bound. */
    private record Shelf(PromptKey prompt, Split split) {}

    /** @param publishedAt stands in for a recording time that is missing or lies ahead */
    @Transactional
    public void keep(TraceRecorded asItCame, Instant publishedAt) {
        if (asItCame.split() == Split.PROPOSE || asItCame.input().toString().length() > config.maxChars()) {
            return;
        }
        TraceRedactor names = redactor.forTrace();
        TraceRecorded trace = RedactedTraces.of(asItCame, names);
        Example example = new Example(
                trace.traceId(), trace.unit(), trace.split(), trace.input(), storable(trace.expectedOutput()));
        if (traces.keep(trace.prompt(), example, names.names(), Fate.of(trace), time(trace, publishedAt))) {
            grown.add(new Shelf(trace.prompt(), trace.split()));
        }
    }

    private static Instant time(TraceRecorded trace, Instant publishedAt) {
        Instant told = trace.recordedAt();
        return told == null || told.isAfter(publishedAt) ? publishedAt : told;
    }

    @Transactional
    public void label(TraceFeedback feedback) {
        if (storable(feedback.expectedOutput()) != null || Fate.of(feedback) != Fate.UNKNOWN) {
            traces.names(feedback.prompt(), feedback.traceId()).ifPresent(names -> label(feedback, names));
        }
    }

    /** In the words of its trace: the same value has the same placeholder in the input and in the label. */
    private void label(TraceFeedback feedback, String known) {
        TraceRedactor names = redactor.forTrace(known);
        TraceFeedback told = RedactedTraces.of(feedback, names);
        String expected = storable(told.expectedOutput());
        traces.label(told.prompt(), told.traceId(), expected, names.names(), Fate.of(told));
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
