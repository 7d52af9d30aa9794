package dev.ratchet.harness.domain.examples;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The traces that judge candidates and never teach them: a bounded, recent, stratified set of each prompt and split. */
public interface HeldOutTraces {

    /** Keeps the example; one that is already there stays as it is.
     *
     * @param names of what was redacted in it
     * @return whether it is new */
    boolean keep(PromptKey prompt, Example example, String names, Fate fate, Instant recordedAt);

    /** The names of what was redacted in a trace; empty where it is not held out. */
    Optional<String> names(PromptKey prompt, String traceId);

    /** Notes what became known later; nothing happens where the trace is not held out.
     *
     * @param expectedOutput what the right answer would have been; {@code null} where nobody has told */
    void label(PromptKey prompt, String traceId, @Nullable String expectedOutput, String names, Fate fate);

    /**
     * Takes away what is beyond the bound. The strata are labelled or not, by how production fared; each keeps its newest,
     * all as many as the others, and what one does not fill is left to the others.
     *
     * @return how many went
     */
    int trim(PromptKey prompt, Split split, int most);

    /** Labelled ones first, then the newest first, at most {@code perSession} of one session. */
    List<Example> find(Wanted wanted, int limit, int perSession);

    /**
     * Which examples are of use.
     *
     * @param labelledOnly where there is nothing else to judge the others by
     * @param except trace ids that must not judge
     */
    record Wanted(PromptKey prompt, Split split, boolean labelledOnly, Set<String> except) {}
}
