package dev.ratchet.harness.domain.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.harness.domain.jobs.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The evaluations to be done, with their results until these are told. Time is the database's; every write names its lease. */
public interface EvaluationJobs {

    /** A second one of the same id changes nothing. */
    void open(EvaluationRequested request);

    /** Notes that an evaluation is called off; whoever works on it, or takes it on next, ends it. */
    void cancel(UUID evaluationId, String by);

    /** The job that has waited longest and that nobody works on, under a new fence. */
    Optional<EvaluationJob> claim(Duration lease);

    /** Extends the lease and locks the job until the transaction ends; tells whether the evaluation is called off.
     *
     * @throws Lease.Lost where another worker has it, or it is over */
    boolean hold(Lease lease, Duration duration);

    /** Its entries are there. */
    void begin(Lease lease);

    /** Writes results and how far the evaluation is; the model has answered, so failures are forgotten. */
    void save(Lease lease, Step step);

    /** Results that are not told yet, in the order of their entries. */
    List<Evaluated> kept(UUID evaluationId);

    /** Gives the job back, to be claimed no earlier than after the pause. */
    void release(Lease lease, Duration pause, boolean failed);

    /** Ends the job; what is left of its results is no longer needed. */
    void finish(Lease lease, EvaluationEnd end, @Nullable String reason);
}
