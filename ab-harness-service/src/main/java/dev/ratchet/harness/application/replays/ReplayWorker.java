package dev.ratchet.harness.application.replays;

import dev.ratchet.harness.application.jobs.Crew;
import dev.ratchet.harness.application.jobs.Pauses;
import dev.ratchet.harness.config.ReplayConfig;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.replays.ReplayJob;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/** Claims replays and runs a few at a time. */
@ApplicationScoped
public class ReplayWorker implements Crew.Work<ReplayJob> {
    private final ReplayLedger ledger;
    private final RunReplay replays;
    private final Crew<ReplayJob> crew;

    ReplayWorker(ReplayLedger ledger, RunReplay replays, ReplayConfig config) {
        this.ledger = ledger;
        this.replays = replays;
        this.crew = new Crew<>("replay", this, config.jobs(), new Pauses(config.retryDelay(), config.maxRetryDelay()));
    }

    @Scheduled(every = "${ratchet.replay.poll:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        crew.poll();
    }

    @Override
    public Optional<ReplayJob> claim() {
        return ledger.claim();
    }

    @Override
    public void run(ReplayJob job) {
        replays.run(job);
    }

    @Override
    public void release(Lease lease, Duration pause) {
        ledger.release(lease, pause, true);
    }

    void stop(@Observes ShutdownEvent event) {
        crew.close();
    }
}
