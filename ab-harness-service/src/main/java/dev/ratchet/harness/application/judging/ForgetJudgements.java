package dev.ratchet.harness.application.judging;

import dev.ratchet.harness.config.OnlineJudgingConfig;
import dev.ratchet.harness.domain.judging.JudgingJobs;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Forgets judgements of traces that can no longer come again, every now and then. */
@ApplicationScoped
public class ForgetJudgements {
    private final JudgingJobs jobs;
    private final OnlineJudgingConfig config;

    ForgetJudgements(JudgingJobs jobs, OnlineJudgingConfig config) {
        this.jobs = jobs;
        this.config = config;
    }

    @Scheduled(
            every = "${ratchet.online-judging.trim:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @Transactional
    void forget() {
        jobs.forget(config.retention());
    }
}
