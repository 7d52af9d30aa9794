package dev.ratchet.clustering.persistence.prompts;

import dev.ratchet.clustering.domain.prompts.Attempt;
import dev.ratchet.events.data.DeploymentState;

/** A candidate with the state of its deployment. */
public record AttemptRow(String templateText, DeploymentState state) {

    Attempt attempt() {
        return new Attempt(templateText, state);
    }
}
