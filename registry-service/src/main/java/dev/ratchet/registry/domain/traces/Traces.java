package dev.ratchet.registry.domain.traces;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.registry.domain.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** Those of these ids that are kept, by id. */
    Map<String, KeptTrace> among(PromptKey prompt, List<String> traceIds);

    /** Newest first. */
    Page<KeptTrace> page(Filter filter, Page.Slice slice);

    /** The ids of those that fit, newest first.
     *
     * @param clusters of failures that they are in one of; none for any trace */
    List<String> ids(Filter filter, List<UUID> clusters);

    /** Removes all but the newest of each prompt and verdict. */
    void trim(int newest);

    /** Which traces are asked for.
     *
     * @param verdict {@code null} for any
     * @param since {@code null} for any time */
    record Filter(
            PromptKey prompt,
            @Nullable Verdict verdict,
            @Nullable Instant since) {}
}
