package dev.ratchet.harness.domain.evaluations;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The examples at hand, in the order in which they are told, while their results come in whatever order: only those with
 * nothing missing before them can be told.
 */
public final class Lineup {
    private final Map<UUID, Integer> waiting = new LinkedHashMap<>();
    private final Map<UUID, Evaluated> results = new HashMap<>();
    private Checkpoint checkpoint;
    private long size;

    public Lineup(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** An example at the end.
     *
     * @param entrySize of its texts, in characters */
    public void add(UUID entryId, int entrySize) {
        waiting.put(entryId, entrySize);
        size += entrySize;
    }

    public void result(Evaluated result) {
        results.put(result.result().entryId(), result);
    }

    /** How many results of the first examples are there. */
    public int ready() {
        int ready = 0;
        for (UUID entry : waiting.keySet()) {
            if (!results.containsKey(entry)) {
                break;
            }
            ready++;
        }
        return ready;
    }

    /** Takes so many results from the front, to be told. */
    public List<Evaluated> take(int count) {
        return tell(present(count));
    }

    /** Takes all results there are, past gaps: nothing more will come. */
    public List<Evaluated> takeAll() {
        List<Evaluated> taken = tell(present(waiting.size()));
        waiting.clear();
        return taken;
    }

    private List<Evaluated> present(int count) {
        return waiting.keySet().stream()
                .limit(count)
                .map(results::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Evaluated> tell(List<Evaluated> taken) {
        for (Evaluated one : taken) {
            UUID entry = one.result().entryId();
            results.remove(entry);
            @Nullable Integer entrySize = waiting.remove(entry);
            size -= entrySize == null ? 0 : entrySize;
        }
        checkpoint = checkpoint.behind(taken);
        return taken;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Results told or not. */
    public int done() {
        return checkpoint.told() + results.size();
    }

    /** Examples that are taken on, told or not. */
    public int begun() {
        return checkpoint.told() + waiting.size();
    }

    /** Examples at hand. */
    public int length() {
        return waiting.size();
    }

    /** Characters of the texts at hand. */
    public long size() {
        return size;
    }

    /** What all results cost, told or not. */
    public double spentUsd() {
        return checkpoint.sums().spentUsd()
                + results.values().stream().mapToDouble(Evaluated::spentUsd).sum();
    }
}
