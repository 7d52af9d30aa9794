package dev.ratchet.harness.domain.examples;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The traces that judge candidates and never teach them, the newest of each prompt and split. */
public interface HeldOutTraces {

    /** Keeps the example; one that is already there stays as it is. */
    void keep(PromptKey prompt, Example example, Instant recordedAt);

    /** Notes what the right answer would have been; nothing happens where the trace is not held out. */
    void label(PromptKey prompt, String traceId, String expectedOutput);

    /** Labelled ones first, then the newest first, at most {@code perSession} of one session. */
    List<Example> find(Wanted wanted, int limit, int perSession);

    /**
     * Which examples are of use.
     *
     * @param labelledOnly where there is no output schema to judge the others by
     * @param except trace ids that must not judge
     */
    record Wanted(PromptKey prompt, Split split, boolean labelledOnly, Set<String> except) {}
}
