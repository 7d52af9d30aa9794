package dev.ratchet.harness.persistence.replays;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.replays.JobState;
import dev.ratchet.harness.domain.replays.ReplayJob;
import dev.ratchet.harness.domain.replays.ReplayJobs;
import dev.ratchet.harness.persistence.jobs.LeasedTable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Replay jobs in PostgreSQL. */
@ApplicationScoped
public class PanacheReplayJobs implements ReplayJobs, PanacheRepositoryBase<ReplayJobEntity, UUID> {
    private static final String OPEN = "state in ('waiting_for_traces', 'racing', 'testing')";

    @Override
    public void open(DeploymentTransitioned proposed) {
        getEntityManager()
                .createNativeQuery("""
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
        leases().abandon(deploymentId, JobState.ABANDONED.wireName(), reason);
    }

    @Override
    public Optional<ReplayJob> claim(Duration lease) {
        return leases().claim(lease).map(this::job);
    }

    private ReplayJob job(Lease lease) {
        ReplayJobEntity job = findById(lease.jobId());
        getEntityManager().refresh(job);
        return new ReplayJob(
                lease,
                job.replayId,
                JobState.parse(job.state),
                EventJson.readTrusted(job.transition, DeploymentTransitioned.class),
                job.failures,
                leases().since(lease.jobId(), "created_at"),
                leases().since(lease.jobId(), "started_at"));
    }

    @Override
    public void hold(Lease lease, Duration duration) {
        leases().hold(lease, duration);
    }

    @Override
    public void answered(Lease lease) {
        leases().succeeded(lease);
    }

    @Override
    public void advance(Lease lease, JobState state) {
        LeasedTable leases = leases();
        leases.held(
                lease,
                leases.held("state = :state, started_at = coalesce(started_at, clock_timestamp())")
                        .setParameter("state", state.wireName()));
    }

    @Override
    public void release(Lease lease, Duration pause, boolean failed) {
        leases().release(lease, pause, failed);
    }

    @Override
    public void finish(Lease lease, String reason) {
        leases().finish(lease, JobState.DONE.wireName(), reason);
    }

    private LeasedTable leases() {
        return new LeasedTable(getEntityManager(), "replay_jobs", "deployment_id", OPEN);
    }
}
