package dev.ratchet.harness.domain.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.jobs.LeasedJob;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation under a lease.
 *
 * @param begun whether its entries had arrived
 * @param checkpoint how far it had come
 * @param cancelledBy who called it off; {@code null} while nobody has
 * @param failures attempts in a row that the model was away
 * @param age since it was opened, by the database's clock
 */
public record EvaluationJob(
        Lease lease,
        EvaluationRequested request,
        boolean begun,
        Checkpoint checkpoint,
        @Nullable String cancelledBy,
        int failures,
        Duration age)
        implements LeasedJob {

    public UUID id() {
        return lease.jobId();
    }
}
