package dev.ratchet.harness.application.replays;

import dev.ratchet.events.DeploymentEvent.ReplayStarted;
import dev.ratchet.harness.application.grading.Graders;
import dev.ratchet.harness.application.jobs.Heartbeat;
import dev.ratchet.harness.config.ReplayConfig;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.replays.JobState;
import dev.ratchet.harness.domain.replays.ReplayJob;
import dev.ratchet.models.LanguageModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Takes a claimed replay as far as it goes now: starts it when there are enough traces, and runs it. */
@ApplicationScoped
public class RunReplay {
    private final ReplayLedger ledger;
    private final ExampleSupply supply;
    private final LanguageModels models;
    private final Graders graders;
    private final Verdicts verdicts;
    private final ReplayConfig config;
    private final Clock clock;

    RunReplay(
            ReplayLedger ledger,
            ExampleSupply supply,
            LanguageModels models,
            Graders graders,
            Verdicts verdicts,
            ReplayConfig config,
            Clock clock) {
        this.ledger = ledger;
        this.supply = supply;
        this.models = models;
        this.graders = graders;
        this.verdicts = verdicts;
        this.config = config;
        this.clock = clock;
    }

    /** @throws dev.ratchet.models.ModelUnavailable where the work must be taken up again later */
    public void run(ReplayJob claimed) {
        ReplayJob job = claimed;
        if (job.state() == JobState.WAITING_FOR_TRACES) {
            if (!begin(job)) {
                ledger.release(job.lease(), config.lookAgain(), false);
                return;
            }
            job = job.inState(JobState.RACING);
        }
        try (Heartbeat heartbeat = new Heartbeat(ledger::hold, job.lease(), config.lease());
                Desk desk = new Desk(models, graders, ledger, job, heartbeat, config.concurrency())) {
            Progress progress = new Progress(ledger, job, clock, config.progressInterval(), desk::fresh);
            new ReplayRun(job, ledger, supply, desk, progress, verdicts, config).run();
        }
    }

    private boolean begin(ReplayJob job) {
        List<Example> select = supply.select(job);
        List<Example> test = supply.test(job);
        if (!supply.isEnough(job, select, test)) {
            return false;
        }
        ReplayStarted started =
                new ReplayStarted(job.deploymentId(), job.replayId(), select.size(), test.size(), clock.instant());
        ledger.begin(job.lease(), Stream.concat(select.stream(), test.stream()).toList(), started);
        return true;
    }
}
