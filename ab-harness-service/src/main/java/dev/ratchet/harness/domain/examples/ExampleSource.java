package dev.ratchet.harness.domain.examples;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.Split;
import java.util.List;

/** Where the examples for a replay come from. */
public interface ExampleSource {

    /** Whether this is the source for the proposed deployment; one is. */
    boolean serves(DeploymentTransitioned proposed);

    /** Whether all examples that there will be are there, so that it is of no use to wait for more. */
    boolean isComplete(DeploymentTransitioned proposed);

    /** Examples of the split that can be judged, the most useful ones first, at most {@code perSession} of one session. */
    List<Example> find(DeploymentTransitioned proposed, Split split, int limit, int perSession);
}
