package dev.ratchet.registry.application.deployments;

import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.registry.application.IgnoredFacts;
import dev.ratchet.registry.domain.Clock;
import dev.ratchet.registry.domain.Reasons;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.deployments.Progress;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What the harness reports of a replay. */
@ApplicationScoped
@Transactional
public class ReplayFacts {
    private final Locks locks;
    private final Deployments deployments;
    private final PromptVersions versions;
    private final Ledger ledger;
    private final AutoShip autoShip;
    private final IgnoredFacts ignored;
    private final Clock clock;

    ReplayFacts(
            Locks locks,
            Deployments deployments,
            PromptVersions versions,
            Ledger ledger,
            AutoShip autoShip,
            IgnoredFacts ignored,
            Clock clock) {
        this.locks = locks;
        this.deployments = deployments;
        this.versions = versions;
        this.ledger = ledger;
        this.autoShip = autoShip;
        this.ignored = ignored;
        this.clock = clock;
    }

    public void started(ReplayStarted fact, UUID cause) {
        ignored.unless("ReplayStarted", fact.deploymentId(), () -> {
            Locked locked = locks.ofFact(fact.deploymentId());
            Moved moved = locked.deployment().startReplay(new Decision(Decision.AB_HARNESS, null, clock.now()));
            ledger.record(moved, locked.prompt().liveVersion(), cause);
        });
    }

    public void progressed(ReplayProgressed fact) {
        ignored.unless("ReplayProgressed", fact.deploymentId(), () -> {
            Deployment deployment = locks.ofFact(fact.deploymentId()).deployment();
            deployments.save(deployment.progress(new Progress(fact.phase(), fact.done(), fact.total()), clock.now()));
        });
    }

    public void completed(ReplayCompleted fact, UUID cause) {
        ignored.unless("ReplayCompleted", fact.deploymentId(), () -> {
            Locked locked = locks.ofFact(fact.deploymentId());
            Moved moved = conclude(locked.deployment(), fact);
            ledger.record(moved, locked.prompt().liveVersion(), cause);
            versions.archiveDrafts(locked.prompt().id(), Drafts.losersOf(moved.deployment()));
            autoShip.judge(new Locked(locked.prompt(), moved.deployment()), fact.report(), cause);
        });
    }

    private Moved conclude(Deployment deployment, ReplayCompleted fact) {
        String reason = Reasons.reported(fact.report().summary());
        Decision by = new Decision(Decision.AB_HARNESS, reason, clock.now());
        return switch (fact.report().outcome()) {
            case PASSED -> deployment.pass(fact.candidateVersion(), fact.report(), by);
            case FAILED, INCONCLUSIVE -> deployment.fail(fact.candidateVersion(), fact.report(), by);
        };
    }
}
