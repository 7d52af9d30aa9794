package dev.ratchet.registry.persistence.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Evidence;
import dev.ratchet.registry.domain.deployments.Transition;
import dev.ratchet.registry.persistence.JsonText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of {@code deployment_transitions}; written once. */
@Entity
@Table(name = "deployment_transitions")
@SuppressWarnings("NullAway.Init")
class TransitionEntity {
    @EmbeddedId
    Step step;

    @Column(name = "from_status")
    @Nullable DeploymentState from;

    @Column(name = "to_status")
    DeploymentState to;

    String actor;

    @Nullable String reason;

    boolean override;
    Instant at;

    @Nullable String evidence;

    static TransitionEntity of(UUID deploymentId, Transition transition) {
        TransitionEntity row = new TransitionEntity();
        row.step = new Step(deploymentId, transition.seq());
        row.from = transition.from();
        row.to = transition.to();
        row.actor = transition.actor();
        row.reason = transition.reason();
        row.override = transition.override();
        row.at = transition.at();
        row.evidence = JsonText.write(transition.evidence());
        return row;
    }

    Transition toDomain() {
        return new Transition(
                step.seq(), from, to, actor, reason, override, at, JsonText.read(evidence, Evidence.class));
    }

    /** The identity of a step of a story. */
    @Embeddable
    record Step(UUID deploymentId, int seq) implements Serializable {}
}
