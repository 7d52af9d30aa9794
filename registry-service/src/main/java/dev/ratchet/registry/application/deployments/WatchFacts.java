package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.DeploymentEvent.RegressionDetected;
import dev.ratchet.registry.application.IgnoredFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What the monitor reports of a version that is live for all. */
@ApplicationScoped
public class WatchFacts {
    private final Locks locks;
    private final Alarms alarms;
    private final IgnoredFacts ignored;

    WatchFacts(Locks locks, Alarms alarms, IgnoredFacts ignored) {
        this.locks = locks;
        this.alarms = alarms;
        this.ignored = ignored;
    }

    @Transactional
    public void regressed(RegressionDetected fact, UUID cause) {
        ignored.unless(
                "RegressionDetected",
                fact.deploymentId(),
                () -> alarms.raise(locks.ofFact(fact.deploymentId()), fact.version(), fact.evidence(), cause));
    }
}
