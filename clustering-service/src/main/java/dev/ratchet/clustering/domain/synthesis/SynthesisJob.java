package dev.ratchet.clustering.domain.synthesis;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.wire.EventIds;
import java.util.UUID;

/**
 * The work of getting candidates, as a worker holds it.
 *
 * @param attempts how often it was taken up, this time included
 * @param fence grows each time it is taken up; a worker with an old one has lost the job
 */
public record SynthesisJob(
        UUID id, PromptKey prompt, Subject subject, String baselineVersion, int attempts, long fence) {

    /** One proposal a job: whoever finishes it, the deployment is the same. */
    public UUID deploymentId() {
        return EventIds.derived("deployment", id);
    }
}
