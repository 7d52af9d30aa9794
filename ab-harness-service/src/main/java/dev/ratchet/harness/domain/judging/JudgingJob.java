package dev.ratchet.harness.domain.judging;

import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.jobs.LeasedJob;
import java.time.Duration;

/**
 * A judgement under a lease.
 *
 * @param failures attempts in a row that the judge was away
 * @param age since it was opened, by the database's clock
 */
public record JudgingJob(Lease lease, ProductionAnswer answer, int failures, Duration age) implements LeasedJob {}
