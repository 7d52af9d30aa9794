package dev.ratchet.registry.application;

import dev.ratchet.registry.domain.deployments.IgnoredFact;
import dev.ratchet.registry.domain.deployments.IllegalMove;
import dev.ratchet.registry.domain.rollouts.IllegalStep;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Counts the facts, and the candidates of facts, that change nothing: {@code ratchet_registry_ignored_facts_total}. */
@ApplicationScoped
public class IgnoredFacts {
    private static final Logger LOG = Logger.getLogger(IgnoredFacts.class);

    private final MeterRegistry metrics;

    IgnoredFacts(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Lets the fact have its effect; one that has none is counted. The effect decides before it writes. */
    public void unless(String type, Object subject, Runnable effect) {
        try {
            effect.run();
        } catch (IgnoredFact e) {
            count(type, e.reason(), subject);
        } catch (IllegalMove e) {
            count(type, "illegal_in_" + e.state().wireName(), subject);
        } catch (IllegalStep e) {
            count(type, "rollout_" + e.status().wireName(), subject);
        }
    }

    /** Counts it, and names what it is of in the log. */
    public void count(String type, String reason, Object subject) {
        LOG.infof("Ignored %s of %s: %s", type, subject, reason);
        count(type, reason);
    }

    /** Counts it without a word: it is usual, and there may be many. */
    public void count(String type, String reason) {
        metrics.counter("ratchet.registry.ignored.facts", "type", type, "reason", reason)
                .increment();
    }
}
