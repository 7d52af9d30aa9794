package dev.ratchet.harness.application.replays;

import dev.ratchet.events.DeploymentEvent;
import dev.ratchet.events.DeploymentEvent.ReplayCompleted;
import dev.ratchet.events.DeploymentEvent.ReplayProgressed;
import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.harness.application.Source;
import dev.ratchet.harness.config.ReplayConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.replays.Checkpoint;
import dev.ratchet.harness.domain.replays.JobState;
import dev.ratchet.harness.domain.replays.Records;
import dev.ratchet.harness.domain.replays.ReplayJob;
import dev.ratchet.harness.domain.replays.ReplayJobs;
import dev.ratchet.harness.domain.replays.ReplayRecords;
import dev.ratchet.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a worker writes, each in one transaction that first holds the lease: whoever has lost it writes nothing, neither a
 * row nor an event.
 */
@ApplicationScoped
public class ReplayLedger {

    private final ReplayJobs jobs;
    private final ReplayRecords records;
    private final Outbox outbox;
    private final ReplayConfig config;

    ReplayLedger(ReplayJobs jobs, ReplayRecords records, Outbox outbox, ReplayConfig config) {
        this.jobs = jobs;
        this.records = records;
        this.outbox = outbox;
        this.config = config;
    }

    @Transactional
    public Optional<ReplayJob> claim() {
        return jobs.claim(config.lease());
    }

    @Transactional
    public void hold(Lease lease) {
        jobs.hold(lease, config.lease());
    }

    /** Fixes the examples; from here on the replay runs. */
    @Transactional
    public void begin(Lease lease, List<Example> examples, ReplayStarted started) {
        hold(lease);
        records.addExamples(lease.jobId(), examples);
        jobs.advance(lease, JobState.RACING);
        tell(EventIds.derived(started.replayId(), "started"), started.startedAt(), started);
    }

    @Transactional
    public void addExamples(Lease lease, List<Example> examples) {
        hold(lease);
        records.addExamples(lease.jobId(), examples);
    }

    /** Puts down what was paid for: all of it, or nothing. */
    @Transactional
    public void checkpoint(Lease lease, List<Checkpoint> checkpoints) {
        hold(lease);
        jobs.answered(lease);
        records.add(lease.jobId(), checkpoints);
    }

    @Transactional
    public void advance(Lease lease, JobState state) {
        hold(lease);
        jobs.advance(lease, state);
    }

    @Transactional
    public void progress(Lease lease, ReplayProgressed progressed) {
        hold(lease);
        UUID id = EventIds.derived(progressed.replayId(), progressed.phase(), progressed.done(), progressed.total());
        tell(id, progressed.progressedAt(), progressed);
    }

    /** Ends the job and tells its verdict. */
    @Transactional
    public void complete(Lease lease, ReplayCompleted completed) {
        hold(lease);
        jobs.finish(lease, completed.report().summary());
        tell(EventIds.derived(completed.replayId(), "completed"), completed.completedAt(), completed);
    }

    @Transactional
    public void release(Lease lease, Duration pause, boolean failed) {
        jobs.release(lease, pause, failed);
    }

    @Transactional
    public List<Example> examples(UUID deploymentId) {
        return records.examples(deploymentId);
    }

    @Transactional
    public Records records(UUID deploymentId) {
        return records.of(deploymentId);
    }

    private void tell(UUID id, Instant at, DeploymentEvent event) {
        outbox.append(new Envelope(id, Source.NAME, at, event.key(), null, event));
    }
}
