package dev.ratchet.harness.persistence;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.JobState;
import dev.ratchet.harness.domain.Lease;
import dev.ratchet.harness.domain.ReplayJob;
import dev.ratchet.harness.domain.ReplayJobs;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Replay jobs in PostgreSQL. */
@ApplicationScoped
public class PanacheReplayJobs implements ReplayJobs, PanacheRepositoryBase<ReplayJobEntity, UUID> {
    private static final String OPEN = "state in ('waiting_for_traces', 'racing', 'testing')";
    private static final String HELD = " where deployment_id = :deployment and fence = :fence and " + OPEN;

    @Override
    public void open(DeploymentTransitioned proposed) {
        update("""
                insert into replay_jobs (deployment_id, replay_id, project, prompt_name, state, transition)
                values (:deployment, :replay, :project, :prompt, 'waiting_for_traces', :transition)
                on conflict do nothing""")
                .setParameter("deployment", proposed.deploymentId())
                .setParameter("replay", EventIds.derived(proposed.deploymentId(), "replay"))
                .setParameter("project", proposed.project())
                .setParameter("prompt", proposed.promptName())
                .setParameter("transition", EventJson.writeText(proposed))
                .executeUpdate();
    }

    @Override
    public void abandon(UUID deploymentId, String reason) {
        update("""
                update replay_jobs set state = 'abandoned', reason = :reason, finished_at = clock_timestamp()
                where deployment_id = :deployment and\s""" + OPEN)
                .setParameter("deployment", deploymentId)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    @Override
    public Optional<ReplayJob> claim(Duration lease) {
        List<?> free = getEntityManager()
                .createNativeQuery("select deployment_id from replay_jobs where " + OPEN + """
                         and not_before <= clock_timestamp() and lease_until < clock_timestamp()
                        order by not_before limit 1 for update skip locked""", UUID.class)
                .getResultList();
        return free.stream().map(UUID.class::cast).findFirst().map(deployment -> claim(deployment, lease));
    }

    private ReplayJob claim(UUID deploymentId, Duration lease) {
        update("""
                update replay_jobs set fence = fence + 1,
                    lease_until = clock_timestamp() + make_interval(secs => :seconds)
                where deployment_id = :deployment""")
                .setParameter("deployment", deploymentId)
                .setParameter("seconds", seconds(lease))
                .executeUpdate();
        ReplayJobEntity job = findById(deploymentId);
        getEntityManager().refresh(job);
        return new ReplayJob(
                new Lease(job.deploymentId, job.fence),
                job.replayId,
                JobState.parse(job.state),
                EventJson.readTrusted(job.transition, DeploymentTransitioned.class),
                job.failures,
                since(deploymentId, "created_at"),
                since(deploymentId, "started_at"));
    }

    /** Zero where the time is not set. */
    private Duration since(UUID deploymentId, String column) {
        Number millis = (Number) getEntityManager()
                .createNativeQuery("select cast(coalesce(extract(epoch from clock_timestamp() - " + column
                        + "), 0) * 1000 as bigint) from replay_jobs where deployment_id = :deployment")
                .setParameter("deployment", deploymentId)
                .getSingleResult();
        return Duration.ofMillis(millis.longValue());
    }

    @Override
    public void hold(Lease lease, Duration duration) {
        held(
                lease,
                update("update replay_jobs set lease_until = clock_timestamp() + make_interval(secs => :seconds)"
                                + HELD)
                        .setParameter("seconds", seconds(duration)));
    }

    @Override
    public void answered(Lease lease) {
        held(lease, update("update replay_jobs set failures = 0" + HELD));
    }

    @Override
    public void advance(Lease lease, JobState state) {
        held(lease, update("""
                        update replay_jobs set state = :state,
                            started_at = coalesce(started_at, clock_timestamp())""" + HELD).setParameter("state", state.wireName()));
    }

    @Override
    public void release(Lease lease, Duration pause, boolean failed) {
        held(lease, update("""
                        update replay_jobs set lease_until = '-infinity',
                            failures = case when :failed then failures + 1 else 0 end,
                            not_before = clock_timestamp() + make_interval(secs => :seconds)""" + HELD).setParameter("failed", failed).setParameter("seconds", seconds(pause)));
    }

    @Override
    public void finish(Lease lease, String reason) {
        held(
                lease,
                update("update replay_jobs set state = 'done', reason = :reason, finished_at = clock_timestamp()"
                                + HELD)
                        .setParameter("reason", reason));
    }

    private Query update(String sql) {
        return getEntityManager().createNativeQuery(sql);
    }

    private static void held(Lease lease, Query update) {
        int rows = update.setParameter("deployment", lease.deploymentId())
                .setParameter("fence", lease.fence())
                .executeUpdate();
        if (rows == 0) {
            throw new Lease.Lost(lease);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
