package dev.ratchet.registry.application.datasets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.registry.application.datasets.StoreEntries.Origin;
import dev.ratchet.registry.application.failures.FailureQueries;
import dev.ratchet.registry.domain.AuditLog;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.datasets.Dataset;
import dev.ratchet.registry.domain.datasets.Datasets;
import dev.ratchet.registry.domain.datasets.Entries;
import dev.ratchet.registry.domain.datasets.EntryDraft;
import dev.ratchet.registry.domain.datasets.EntrySource;
import dev.ratchet.registry.domain.datasets.NewEntry;
import dev.ratchet.registry.domain.datasets.TraceRef;
import dev.ratchet.registry.domain.traces.KeptTrace;
import dev.ratchet.registry.domain.traces.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Picks kept traces into a dataset, each once. An entry tells the split of its trace, so that whoever uses it later can keep
 * apart what teaches and what judges.
 */
@ApplicationScoped
public class TracesIntoDataset {
    private static final int CHUNK = 100;

    private final Datasets datasets;
    private final Entries entries;
    private final Traces traces;
    private final FailureQueries failures;
    private final StoreEntries storing;
    private final DatasetLimit limit;
    private final AuditLog audit;
    private final Clock clock;

    TracesIntoDataset(
            Datasets datasets,
            Entries entries,
            Traces traces,
            FailureQueries failures,
            StoreEntries storing,
            DatasetLimit limit,
            AuditLog audit,
            Clock clock) {
        this.datasets = datasets;
        this.entries = entries;
        this.traces = traces;
        this.failures = failures;
        this.storing = storing;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds the newest traces that are asked for and not in the dataset yet.
     *
     * @throws NotFound where there is no such dataset, or no such cluster of the prompt */
    @Transactional
    public Picked pick(String project, UUID id, Choice choice, String actor) {
        Dataset held = datasets.lock(project, id).orElseThrow(() -> DatasetQueries.unknown(id));
        List<String> fitting = fitting(choice);
        Set<String> known = entries.tracesAmong(id, choice.filter().prompt().promptName(), fitting);
        List<String> chosen = fitting.stream()
                .filter(trace -> !known.contains(trace))
                .limit(choice.limit())
                .toList();
        limit.check(held, chosen.size());
        Instant now = clock.now();
        long added = store(held, choice, chosen, actor, now);
        audit.append(new AuditLog.Entry(project, actor, "add_traces_to_dataset", "dataset/" + held.name(), null, now));
        int missing = choice.traceIds() == null ? 0 : choice.traceIds().size() - fitting.size();
        return new Picked((int) added, known.size(), missing);
    }

    private List<UUID> clusters(Choice choice) {
        UUID cluster = choice.clusterId();
        return cluster == null ? List.of() : failures.ids(choice.filter().prompt(), cluster);
    }

    private List<String> fitting(Choice choice) {
        List<String> all = traces.ids(choice.filter(), clusters(choice));
        if (choice.traceIds() == null) {
            return all;
        }
        Set<String> wanted = new HashSet<>(choice.traceIds());
        return all.stream().filter(wanted::contains).toList();
    }

    /** How many were added: one that has just been pushed out of the sample is none. */
    private long store(Dataset held, Choice choice, List<String> chosen, String actor, Instant now) {
        Origin origin = new Origin(EntrySource.TRACE, actor);
        UUID cause = EventIds.fresh();
        Dataset dataset = held;
        for (List<String> chunk :
                chosen.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
            Map<String, KeptTrace> kept = traces.among(choice.filter().prompt(), chunk);
            List<EntryDraft> drafts = chunk.stream()
                    .flatMap(trace -> Stream.ofNullable(kept.get(trace)))
                    .map(TracesIntoDataset::draft)
                    .toList();
            dataset = storing.store(dataset, drafts, origin, now, cause).dataset();
        }
        return dataset.entries() - held.entries();
    }

    private static EntryDraft draft(KeptTrace kept) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("split", kept.split().wireName());
        metadata.put("trace_id", kept.trace().traceId());
        metadata.put("prompt_name", kept.trace().promptName());
        metadata.put("prompt_version", kept.trace().promptVersion());
        metadata.put("verdict", kept.verdict().wireName());
        return new EntryDraft(
                EventIds.fresh(),
                new NewEntry(kept.input(), kept.trace().expectedOutput(), null, metadata),
                new TraceRef(kept.trace().promptName(), kept.trace().traceId()));
    }

    /** Which traces are wanted.
     *
     * @param clusterId the cluster of failures that they are in; {@code null} for any trace
     * @param traceIds {@code null} for the newest, whatever their ids; no id twice */
    public record Choice(
            Traces.Filter filter,
            @Nullable UUID clusterId,
            @Nullable List<String> traceIds,
            int limit) {}

    /** What came of it.
     *
     * @param alreadyThere traces that fit and have an entry already
     * @param notKept named traces that are not kept, or don't fit */
    public record Picked(int added, int alreadyThere, int notKept) {}
}
