package dev.ratchet.harness.application.evaluations;

import dev.ratchet.harness.application.jobs.Crew;
import dev.ratchet.harness.application.jobs.Pauses;
import dev.ratchet.harness.config.EvaluationConfig;
import dev.ratchet.harness.domain.evaluations.EvaluationJob;
import dev.ratchet.harness.domain.jobs.Lease;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;

/** Works on evaluations, a few at a time. */
@ApplicationScoped
public class EvaluationWorker implements Crew.Work<EvaluationJob> {
    private final EvaluationLedger ledger;
    private final RunEvaluation evaluations;
    private final Crew<EvaluationJob> crew;

    EvaluationWorker(EvaluationLedger ledger, RunEvaluation evaluations, EvaluationConfig config) {
        this.ledger = ledger;
        this.evaluations = evaluations;
        this.crew =
                new Crew<>("evaluation", this, config.jobs(), new Pauses(config.retryDelay(), config.maxRetryDelay()));
    }

    @Scheduled(
            every = "${ratchet.evaluation.poll:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void poll() {
        crew.poll();
    }

    /** Outside of the transaction that has ended, as a claim is one of its own. */
    void opened(@Observes(during = TransactionPhase.AFTER_SUCCESS) EvaluationOpened opened) {
        Thread.ofVirtual().name("evaluation-claim").start(crew::poll);
    }

    void stop(@Observes ShutdownEvent event) {
        crew.close();
    }

    @Override
    public Optional<EvaluationJob> claim() {
        return ledger.claim();
    }

    @Override
    public void run(EvaluationJob job) {
        evaluations.run(job);
    }

    @Override
    public void release(Lease lease, Duration pause) {
        ledger.release(lease, pause, true);
    }
}
