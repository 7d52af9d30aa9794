package dev.ratchet.registry.application.deployments;

import static java.util.Objects.requireNonNull;

import dev.ratchet.registry.application.prompts.LiveVersions;
import dev.ratchet.registry.domain.deployments.Decision;
import dev.ratchet.registry.domain.deployments.Deployment;
import dev.ratchet.registry.domain.deployments.Deployments;
import dev.ratchet.registry.domain.deployments.Moved;
import dev.ratchet.registry.domain.prompts.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a candidate into production and takes it out again. */
@ApplicationScoped
public class Shipping {
    private final Deployments deployments;
    private final LiveVersions liveVersions;
    private final Ledger ledger;

    Shipping(Deployments deployments, LiveVersions liveVersions, Ledger ledger) {
        this.deployments = deployments;
        this.liveVersions = liveVersions;
        this.ledger = ledger;
    }

    void ship(Locked locked, Decision by, boolean override, UUID cause) {
        Deployment deployment = locked.deployment();
        Moved moved = deployment.ship(by, override, live(locked.prompt()));
        Prompt prompt = liveVersions.change(
                locked.prompt(), moved.deployment().trial().candidateVersion(), deployment.id(), by.at(), cause);
        deployments.inProduction(prompt.key()).stream()
                .filter(earlier -> !earlier.equals(deployment.id()))
                .map(deployments::lock)
                .forEach(earlier -> deployments.save(earlier.supersededBy(deployment.id(), by.at())));
        ledger.record(moved, prompt.liveVersion(), cause);
    }

    /** Where a later deployment's version is live, that stays live. */
    void rollBack(Locked locked, Decision by, UUID cause) {
        Moved moved = locked.deployment().rollBack(by);
        Prompt prompt = locked.prompt();
        if (moved.deployment().id().equals(prompt.deploymentId())) {
            prompt = restorePredecessor(prompt, moved.deployment(), by, cause);
        }
        ledger.record(moved, prompt.liveVersion(), cause);
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
