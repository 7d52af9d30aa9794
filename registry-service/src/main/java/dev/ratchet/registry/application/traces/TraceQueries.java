package dev.ratchet.registry.application.traces;

import dev.ratchet.registry.domain.NotFound;
import dev.ratchet.registry.domain.Page;
import dev.ratchet.registry.domain.traces.KeptTrace;
import dev.ratchet.registry.domain.traces.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What can be asked about the sample of traces. */
@ApplicationScoped
@Transactional
public class TraceQueries {
    private final Traces traces;

    TraceQueries(Traces traces) {
        this.traces = traces;
    }

    public Page<KeptTrace> page(Traces.Filter filter, Page.Slice slice) {
        return traces.page(filter, slice);
    }

    /** @throws NotFound where it is not, or no longer, kept */
    public KeptTrace get(String project, String traceId) {
        return traces.find(project, traceId)
                .orElseThrow(() -> new NotFound("No trace of this id is kept; only a recent sample is"));
    }
}
