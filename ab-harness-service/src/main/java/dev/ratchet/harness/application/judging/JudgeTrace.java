package dev.ratchet.harness.application.judging;

import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.Usage;
import dev.ratchet.harness.application.grading.Graders;
import dev.ratchet.harness.application.jobs.Heartbeat;
import dev.ratchet.harness.application.jobs.PaidModels;
import dev.ratchet.harness.config.OnlineJudgingConfig;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.GradedExample;
import dev.ratchet.harness.domain.judging.JudgingEnd;
import dev.ratchet.harness.domain.judging.JudgingJob;
import dev.ratchet.harness.domain.judging.ProductionAnswer;
import dev.ratchet.harness.domain.judging.TraceScore;
import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.Work;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the judge about one answer of production, and tells what it says; where it says nothing of use, nothing is told. */
@ApplicationScoped
public class JudgeTrace {
    private static final Logger LOG = Logger.getLogger(JudgeTrace.class);

    private final JudgingLedger ledger;
    private final Graders graders;
    private final LanguageModels models;
    private final OnlineJudgingConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    JudgeTrace(
            JudgingLedger ledger,
            Graders graders,
            LanguageModels models,
            OnlineJudgingConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.ledger = ledger;
        this.graders = graders;
        this.models = models;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** @throws dev.ratchet.models.ModelUnavailable where the judge must be asked again later */
    public void run(JudgingJob job) {
        Optional<PromptSpec> prompt = ledger.prompt(job);
        List<String> asked = prompt.map(graders::judgedIn).orElse(List.of());
        if (job.age().compareTo(config.maxAge()) > 0) {
            end(job, JudgingEnd.GIVEN_UP);
        } else if (config.share() == 0 || prompt.isEmpty() || asked.isEmpty()) {
            end(job, JudgingEnd.NOT_NEEDED);
        } else {
            judge(job, prompt.get(), asked);
        }
    }

    private void judge(JudgingJob job, PromptSpec prompt, List<String> asked) {
        try {
            TraceScore.of(asked, grade(job, prompt))
                    .ifPresentOrElse(score -> tell(job, score), () -> end(job, JudgingEnd.UNJUDGED));
        } catch (BudgetSpent e) {
            LOG.infof("A trace of %s is not judged: %s", job.answer().prompt(), e.getMessage());
            end(job, JudgingEnd.OUT_OF_BUDGET);
        }
    }

    private Grade grade(JudgingJob job, PromptSpec prompt) {
        ProductionAnswer answer = job.answer();
        GradedExample example = new GradedExample(answer.traceId(), answer.input(), null, null, List.of());
        Answer given = new Answer(prompt.version(), answer.traceId(), answer.output(), null, Usage.NONE, 0, 0);
        try (Heartbeat heartbeat = new Heartbeat(ledger::hold, job.lease(), config.lease())) {
            Grade grade = graders.asking(new PaidModels(models, work(answer))).grade(unruled(prompt), example, given);
            heartbeat.check();
            return grade;
        }
    }

    /** Only what needs a judge: the monitor has held the answer to the prompt's schema and checks already. */
    private static PromptSpec unruled(PromptSpec prompt) {
        Grading grading = prompt.grading();
        return new PromptSpec(
                prompt.version(),
                prompt.templateText(),
                prompt.inputSchema(),
                null,
                prompt.settings(),
                prompt.scoreThreshold(),
                new Grading(List.of(), grading.rubric(), grading.dimensions()));
    }

    /** All judgements of a prompt on a UTC day share a budget. */
    private Work work(ProductionAnswer answer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Work(
                answer.prompt().project(),
                answer.prompt().promptName(),
                "online-judging/" + answer.prompt() + "/" + today,
                "judge",
                config.budgetUsd().orElse(null));
    }

    private void tell(JudgingJob job, TraceScore score) {
        ledger.tell(job, score);
        count(JudgingEnd.TOLD);
    }

    private void end(JudgingJob job, JudgingEnd end) {
        ledger.end(job, end);
        count(end);
    }

    private void count(JudgingEnd end) {
        metrics.counter("ratchet.harness.online.judgements", "end", end.wireName())
                .increment();
    }
}
