package dev.ratchet.harness.application.judging;

import dev.ratchet.harness.application.jobs.Crew;
import dev.ratchet.harness.application.jobs.Pauses;
import dev.ratchet.harness.config.OnlineJudgingConfig;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.judging.JudgingJob;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/** Has the sampled traces judged, a few at a time. */
@ApplicationScoped
public class JudgingWorker implements Crew.Work<JudgingJob> {
    private final JudgingLedger ledger;
    private final JudgeTrace judging;
    private final Crew<JudgingJob> crew;

    JudgingWorker(JudgingLedger ledger, JudgeTrace judging, OnlineJudgingConfig config) {
        this.ledger = ledger;
        this.judging = judging;
        this.crew =
                new Crew<>("judgement", this, config.jobs(), new Pauses(config.retryDelay(), config.maxRetryDelay()));
    }

    @Scheduled(
            every = "${ratchet.online-judging.poll:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void poll() {
        crew.poll();
    }

    void stop(@Observes ShutdownEvent event) {
        crew.close();
    }

    @Override
    public Optional<JudgingJob> claim() {
        return ledger.claim();
    }

    @Override
    public void run(JudgingJob job) {
        judging.run(job);
    }

    @Override
    public void release(Lease lease, Duration pause) {
        ledger.release(lease, pause);
    }
}
