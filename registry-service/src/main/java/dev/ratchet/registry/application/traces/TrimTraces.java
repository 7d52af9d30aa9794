package dev.ratchet.registry.application.traces;

import dev.ratchet.registry.config.TracesConfig;
import dev.ratchet.registry.domain.traces.Traces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Removes what newer traces have pushed out of the sample. Every replica may sweep at the same time. */
@ApplicationScoped
public class TrimTraces {
    private static final Logger LOG = Logger.getLogger(TrimTraces.class);

    private final Traces traces;
    private final TracesConfig config;

    TrimTraces(Traces traces, TracesConfig config) {
        this.traces = traces;
        this.config = config;
    }

    @Scheduled(
            every = "${ratchet.traces.trim-interval}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        try {
            QuarkusTransaction.requiringNew().run(() -> traces.trim(config.newest()));
        } catch (RuntimeException e) {
            LOG.warnf("Cannot trim the sample of traces; trying again: %s", e.getMessage());
        }
    }
}
