package dev.ratchet.harness.domain.replays;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.harness.domain.jobs.Lease;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The replays to be done. Time is the database's; every write names its lease. */
public interface ReplayJobs {

    /** A second one for the same deployment changes nothing. */
    void open(DeploymentTransitioned proposed);

    /** Ends a replay that nobody needs any more; a finished one stays as it is. */
    void abandon(UUID deploymentId, String reason);

    /** The job that has waited longest and that nobody works on, under a new fence. */
    Optional<ReplayJob> claim(Duration lease);

    /** Extends the lease and locks the job until the transaction ends.
     *
     * @throws Lease.Lost where another worker has it, or nobody needs it */
    void hold(Lease lease, Duration duration);

    /** Forgets failures: the model answers again. */
    void answered(Lease lease);

    void advance(Lease lease, JobState state);

    /** Gives the job back, to be claimed no earlier than after the pause. */
    void release(Lease lease, Duration pause, boolean failed);

    /** Ends the job. */
    void finish(Lease lease, String reason);
}
