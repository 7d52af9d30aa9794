package dev.ratchet.registry.application.deployments;

import static java.util.Objects.requireNonNull;

import dev.ratchet.registry.application.prompts.LiveVersions;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.prompts.Prompt;
import dev.ratchet.registry.domain.prompts.PromptVersions;
import dev.ratchet.registry.domain.prompts.Split;
import dev.ratchet.registry.domain.rollouts.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a candidate into production and takes it out again. */
@ApplicationScoped
public class Shipping {
    private final Deployments deployments;
    private final PromptVersions versions;
    private final LiveVersions liveVersions;
    private final Rolling rolling;
    private final Ledger ledger;
    private final RolloutLedger rollouts;

    Shipping(
            Deployments deployments,
            PromptVersions versions,
            LiveVersions liveVersions,
            Rolling rolling,
            Ledger ledger,
            RolloutLedger rollouts) {
        this.deployments = deployments;
        this.versions = versions;
        this.liveVersions = liveVersions;
        this.rolling = rolling;
        this.ledger = ledger;
        this.rollouts = rollouts;
    }

    void ship(Locked locked, Decision by, boolean override, Terms terms, UUID cause) {
        Moved moved = locked.deployment().ship(by, override, live(locked.prompt()), terms);
        Prompt prompt = rolling.deliver(locked.prompt(), moved.deployment(), by, cause);
        ledger.record(moved, prompt.liveVersion(), cause);
        rollouts.changed(moved.deployment(), by, cause);
    }

    /** Where a later deployment's version is live, that stays live. A rollout against what is rolled back ends with it. */
    public void rollBack(Locked locked, Decision by, UUID cause) {
        Moved moved = locked.deployment().rollBack(by);
        Prompt prompt = locked.prompt();
        Split split = prompt.split();
        if (moved.deployment().id().equals(prompt.deploymentId())) {
            prompt = restorePredecessor(prompt, moved.deployment(), by, cause);
        } else if (split != null
                && split.deploymentId().equals(moved.deployment().id())) {
            prompt = liveVersions.share(prompt, null, by.at(), cause);
        }
        ledger.record(moved, prompt.liveVersion(), cause);
        if (locked.deployment().rollout().onItsWay()) {
            versions.archiveDrafts(prompt.id(), Drafts.of(moved.deployment()));
            rollouts.changed(moved.deployment(), by, cause);
        }
        if (split != null
                && prompt.split() == null
                && !split.deploymentId().equals(moved.deployment().id())) {
            rollBack(new Locked(prompt, deployments.lock(split.deploymentId())), without(moved, by), cause);
        }
    }

    private static Decision without(Moved control, Decision by) {
        String why = "version " + control.deployment().trial().candidateVersion()
                + ", which it was compared with, was rolled back";
        return new Decision(Decision.ROLLOUT, why, by.at());
    }

    private Prompt restorePredecessor(Prompt prompt, Deployment rolledBack, Decision by, UUID cause) {
        Optional<Deployment> shipper = before(rolledBack);
        String version = predecessor(rolledBack);
        while (shipper.isPresent() && shipper.get().release().rolledBackAt() != null) {
            version = predecessor(shipper.get()); // it was rolled back while a later one was live
            shipper = before(shipper.get());
        }
        @Nullable UUID restored = shipper.map(Deployment::id).orElse(null);
        if (restored != null) {
            deployments.save(deployments.lock(restored).liveAgain(by.at()));
        }
        return liveVersions.change(prompt, version, restored, by.at(), cause);
    }

    /** The deployment whose version was live when this one was shipped; none for a version that was live from the start. */
    private Optional<Deployment> before(Deployment shipped) {
        Instant shippedAt = requireNonNull(shipped.release().shippedAt());
        return deployments.thatShipped(shipped.prompt(), predecessor(shipped), shippedAt);
    }

    private static String predecessor(Deployment shipped) {
        String predecessor = shipped.release().predecessorVersion();
        if (predecessor == null) {
            throw new IllegalStateException("deployment " + shipped.id() + " was shipped over nothing");
        }
        return predecessor;
    }

    private static String live(Prompt prompt) {
        String live = prompt.liveVersion();
        if (live == null) {
            throw new IllegalStateException("prompt " + prompt.key() + " has a deployment and no live version");
        }
        return live;
    }
}
