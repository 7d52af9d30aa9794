package dev.ratchet.registry.domain.deployments;

import dev.ratchet.events.data.DeploymentState;
import dev.ratchet.events.data.Evidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a deployment's story.
 *
 * @param seq 1 for the step that opens the deployment, then without gaps
 * @param override whether an owner shipped in spite of the replay's report
 * @param evidence the numbers that a regression rests on
 */
public record Transition(
        int seq,
        @Nullable DeploymentState from,
        DeploymentState to,
        String actor,
        @Nullable String reason,
        boolean override,
        Instant at,
        @Nullable Evidence evidence) {}
