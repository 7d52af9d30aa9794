package dev.ratchet.harness.application.evaluations;

import dev.ratchet.events.EvaluationEvent.EvaluationRequested;
import dev.ratchet.events.data.EvaluationEnd;
import dev.ratchet.harness.config.EvaluationConfig;
import dev.ratchet.harness.domain.datasets.DatasetEntries;
import dev.ratchet.harness.domain.evaluations.EvaluationJob;
import dev.ratchet.harness.domain.evaluations.Step;
import dev.ratchet.models.ModelUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a claimed evaluation as far as it goes now: begins when its entries are there, and runs it. */
@ApplicationScoped
public class RunEvaluation {
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int FIRST_LOOKS = 20;

    private final EvaluationLedger ledger;
    private final DatasetEntries entries;
    private final EvaluateEntry evaluation;
    private final EvaluationConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    RunEvaluation(
            EvaluationLedger ledger,
            DatasetEntries entries,
            EvaluateEntry evaluation,
            EvaluationConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.ledger = ledger;
        this.entries = entries;
        this.evaluation = evaluation;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** @throws dev.ratchet.models.ModelUnavailable where the work must be taken up again later */
    public void run(EvaluationJob job) {
        if (job.begun() || job.cancelledBy() != null) {
            evaluate(job);
            return;
        }
        int wanted = job.request().entries();
        int arrived = arrived(job);
        if (arrived >= wanted) {
            ledger.begin(job);
            evaluate(job);
        } else if (job.age().compareTo(config.maxWait()) < 0) {
            ledger.release(job.lease(), config.lookAgain(), false);
        } else {
            String reason = "%d of the dataset's %d entries had arrived within %d s"
                    .formatted(arrived, wanted, config.maxWait().toSeconds());
            end(job, new Step(List.of(), List.of(), job.checkpoint(), 0), EvaluationEnd.FAILED, reason);
        }
    }

    /** Entries usually come together with the request, so the first look may take a moment. */
    private int arrived(EvaluationJob job) {
        int looks = job.age().compareTo(MOMENT) < 0 ? FIRST_LOOKS : 1;
        int arrived = count(job.request());
        for (int look = 1; look < looks && arrived < job.request().entries(); look++) {
            rest();
            arrived = count(job.request());
        }
        return arrived;
    }

    private int count(EvaluationRequested request) {
        return QuarkusTransaction.requiringNew().call(() -> entries.count(request.datasetId(), request.entries()));
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(ModelUnavailable.Cause.INTERRUPTED, "the service is stopping");
        }
    }

    private void evaluate(EvaluationJob job) {
        try (EvaluationCalls calls = new EvaluationCalls(evaluation, job, config.concurrency())) {
            EvaluationRun run = new EvaluationRun(job, ledger, entries, calls, new Interval(clock, config), metrics);
            EvaluationRun.Ending ending = run.run();
            end(job, ending.last(), ending.end(), ending.reason());
        }
    }

    private void end(EvaluationJob job, Step last, EvaluationEnd end, @Nullable String reason) {
        ledger.complete(job, last, end, reason);
        metrics.counter("ratchet.harness.evaluations", "end", end.wireName()).increment();
    }
}
