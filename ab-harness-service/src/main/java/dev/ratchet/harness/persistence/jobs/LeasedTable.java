package dev.ratchet.harness.persistence.jobs;

import dev.ratchet.harness.domain.jobs.Lease;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A table of jobs with the columns {@code fence}, {@code lease_until}, {@code not_before}, {@code failures}, {@code state},
 * {@code reason} and {@code finished_at}. Whoever raised the fence last holds the lease; a write under an older one is
 * refused. Time is the database's.
 *
 * @param table its name
 * @param id its primary key's column
 * @param open condition that is true of a job that is not over
 */
public record LeasedTable(EntityManager database, String table, String id, String open) {

    /** The job that has waited longest and that nobody works on, under a new fence. */
    public Optional<Lease> claim(Duration lease) {
        List<?> free = database.createNativeQuery(
                        "select " + id + " from " + table + " where " + open
                                + " and not_before <= clock_timestamp() and lease_until < clock_timestamp()"
                                + " order by not_before limit 1 for update skip locked",
                        UUID.class)
                .getResultList();
        return free.stream().map(UUID.class::cast).findFirst().map(job -> take(job, lease));
    }

    private Lease take(UUID job, Duration lease) {
        Number fence = (Number) database.createNativeQuery("update " + table
                        + " set fence = fence + 1, lease_until = clock_timestamp() + make_interval(secs => :seconds)"
                        + " where " + id + " = :job returning fence")
                .setParameter("job", job)
                .setParameter("seconds", seconds(lease))
                .getSingleResult();
        return new Lease(job, fence.longValue());
    }

    /** Extends the lease and locks the job until the transaction ends.
     *
     * @throws Lease.Lost where another worker has it, or nobody needs it */
    public void hold(Lease lease, Duration duration) {
        held(
                lease,
                held("lease_until = clock_timestamp() + make_interval(secs => :seconds)")
                        .setParameter("seconds", seconds(duration)));
    }

    /** Forgets failures. */
    public void succeeded(Lease lease) {
        held(lease, held("failures = 0"));
    }

    /** Gives the job back, to be claimed no earlier than after the pause. */
    public void release(Lease lease, Duration pause, boolean failed) {
        held(
                lease,
                held("lease_until = '-infinity', failures = case when :failed then failures + 1 else 0 end,"
                                + " not_before = clock_timestamp() + make_interval(secs => :seconds)")
                        .setParameter("failed", failed)
                        .setParameter("seconds", seconds(pause)));
    }

    /** Ends the job. */
    public void finish(Lease lease, String state, String reason) {
        held(
                lease,
                held("state = :state, reason = :reason, finished_at = clock_timestamp()")
                        .setParameter("state", state)
                        .setParameter("reason", reason));
    }

    /** Ends a job whoever has it; one that is over stays as it is. */
    public void abandon(UUID job, String state, String reason) {
        database.createNativeQuery("update " + table
                        + " set state = :state, reason = :reason, finished_at = clock_timestamp() where " + id
                        + " = :job and " + open)
                .setParameter("job", job)
                .setParameter("state", state)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /** A statement that sets something under the lease; to be run by {@link #held(Lease, Query)}. */
    public Query held(String assignments) {
        return database.createNativeQuery(
                "update " + table + " set " + assignments + " where " + id + " = :job and fence = :fence and " + open);
    }

    /** @throws Lease.Lost where another worker has it, or nobody needs it */
    public void held(Lease lease, Query update) {
        int rows = update.setParameter("job", lease.jobId())
                .setParameter("fence", lease.fence())
                .executeUpdate();
        if (rows == 0) {
            throw new Lease.Lost(lease);
        }
    }

    /** Time since what a column says; zero where it says nothing. */
    public Duration since(UUID job, String column) {
        Number millis =
                (Number) database.createNativeQuery("select cast(coalesce(extract(epoch from clock_timestamp() - "
                                + column + "), 0) * 1000 as bigint) from " + table + " where " + id + " = :job")
                        .setParameter("job", job)
                        .getSingleResult();
        return Duration.ofMillis(millis.longValue());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
