package dev.ratchet.harness.domain.judging;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.harness.domain.jobs.Lease;
import java.time.Duration;
import java.util.Optional;

/** The judgements to be made, at most one of a trace. Time is the database's; every write of a worker names its lease. */
public interface JudgingJobs {

    /** Opens a judgement, to be claimed no earlier than after the delay; a trace that has had one gets none.
     *
     * @return whether it was opened: the caps allow it, and it is the first */
    boolean open(ProductionAnswer answer, Caps caps, Duration delay);

    /** Ends the judgement of a trace of which somebody else has told; one that is over stays as it is. */
    void settle(PromptKey prompt, String traceId);

    /** The job that has waited longest and that nobody works on, under a new fence. */
    Optional<JudgingJob> claim(Duration lease);

    /** Extends the lease and locks the job until the transaction ends.
     *
     * @throws Lease.Lost where another worker has it, or it is over */
    void hold(Lease lease, Duration duration);

    /** Gives the job back, to be claimed no earlier than after the pause. */
    void release(Lease lease, Duration pause);

    /** Ends the job and forgets its texts. */
    void finish(Lease lease, JudgingEnd end);

    /** Forgets the judgements that ended so long ago.
     *
     * @return how many */
    int forget(Duration age);
}
