package dev.ratchet.registry.domain.traces;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The traces that are kept: the newest of each prompt and verdict. */
public interface Traces {
    /** Whether it was not there yet. */
    boolean add(KeptTrace trace);

    /** Puts in what became known later. */
    void update(KeptTrace trace);

    Optional<KeptTrace> find(PromptKey prompt, String traceId);

    /** The newest of this id, whatever its prompt. */
    Optional<KeptTrace> find(String project, String traceId);

    /** Newest first. */
    Page<KeptTrace> page(Filter filter, Page.Slice slice);

    /** The ids of those that fit, newest first. */
    List<String> ids(Filter filter);

    /** Removes all but the newest of each prompt and verdict, and says how many. */
    int trim(int newest);

    /** Which traces are asked for.
     *
     * @param verdict {@code null} for any
     * @param since {@code null} for any time */
    record Filter(
            PromptKey prompt,
            @Nullable Verdict verdict,
            @Nullable Instant since) {}
}
