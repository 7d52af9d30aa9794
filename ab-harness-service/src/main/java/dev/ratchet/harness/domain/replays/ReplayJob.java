package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.jobs.LeasedJob;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A replay under a lease.
 *
 * @param proposed the transition that asked for it
 * @param failures attempts in a row that the model was away
 * @param age since it was opened, by the database's clock
 * @param runningFor since its examples were fixed; zero before
 */
public record ReplayJob(
        Lease lease,
        UUID replayId,
        JobState state,
        DeploymentTransitioned proposed,
        int failures,
        Duration age,
        Duration runningFor)
        implements LeasedJob {

    public UUID deploymentId() {
        return lease.jobId();
    }

    public PromptSpec live() {
        return proposed.baseline();
    }

    public List<PromptSpec> candidates() {
        return proposed.candidates();
    }

    public ReplayJob inState(JobState newState) {
        return new ReplayJob(lease, replayId, newState, proposed, failures, age, runningFor);
    }

    /** The candidate of this version; there is one. */
    public PromptSpec candidate(String version) {
        return candidates().stream()
                .filter(candidate -> candidate.version().equals(version))
                .findFirst()
                .orElseThrow();
    }
}
