package dev.ratchet.launcher.watch;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.Outcome;
import dev.ratchet.launcher.watch.Row.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts traces by prompt, as agents publish more of them than one can read. */
final class TraceDigest {
    private final Map<String, Counts> counts = new TreeMap<>();

    void add(TraceRecorded trace) {
        boolean failed = trace.error() != null || trace.outcome() == Outcome.FAILED;
        counts.merge(trace.prompt().toString(), new Counts(1, failed ? 1 : 0), Counts::plus);
    }

    /** A row for each prompt with traces since the last call. */
    List<Row> drain() {
        List<Row> rows = new ArrayList<>();
        counts.forEach((prompt, count) -> rows.add(new Row(prompt, null, count.toString(), Tone.QUIET)));
        counts.clear();
        return rows;
    }

    private record Counts(int traces, int failed) {
        Counts plus(Counts other) {
            return new Counts(traces + other.traces, failed + other.failed);
        }

        @Override
        public String toString() {
            String told = failed == 0 ? "" : String.format(Locale.ROOT, ", %d told as failed", failed);
            return traces + (traces == 1 ? " trace" : " traces") + told;
        }
    }
}
