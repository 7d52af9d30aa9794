package dev.ratchet.clustering.domain.guards;

import dev.ratchet.clustering.domain.guards.Objection.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaves room for a short example, and none for a customer's whole letter. */
public final class CopiedRun implements Guard {
    private final int max;
    private final Set<String> live;
    private final List<String> traces;

    /** @param max characters in a row that a template may share with one trace */
    public CopiedRun(String live, Collection<String> traces, int max) {
        this.max = max;
        this.live = runs(live);
        this.traces = List.copyOf(traces);
    }

    @Override
    public Optional<Objection> objection(String template) {
        Set<String> runs = runs(template);
        runs.removeAll(live);
        return traces.stream().flatMap(trace -> runs(trace).stream()).anyMatch(runs::contains)
                ? Optional.of(new Objection(Kind.COPIED_TRACE, "it copies more than " + max + " characters of a trace"))
                : Optional.empty();
    }

    private Set<String> runs(String text) {
        String squeezed = text.replaceAll("\\s+", " ").strip();
        Set<String> runs = new HashSet<>();
        for (int from = 0; from + max <= squeezed.length(); from++) {
            runs.add(squeezed.substring(from, from + max));
        }
        return runs;
    }
}
