package dev.ratchet.harness.application.replays;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.harness.application.grading.Answers;
import dev.ratchet.harness.application.grading.Graders;
import dev.ratchet.harness.application.jobs.Heartbeat;
import dev.ratchet.harness.application.jobs.Lookahead;
import dev.ratchet.harness.application.jobs.PaidModels;
import dev.ratchet.harness.application.jobs.SeatedModels;
import dev.ratchet.harness.application.jobs.Seats;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Grade;
import dev.ratchet.harness.domain.grading.GradedExample;
import dev.ratchet.harness.domain.grading.Grader;
import dev.ratchet.harness.domain.grading.Preference;
import dev.ratchet.harness.domain.replays.Checkpoint;
import dev.ratchet.harness.domain.replays.GradedAnswer;
import dev.ratchet.harness.domain.replays.Pair;
import dev.ratchet.harness.domain.replays.Records;
import dev.ratchet.harness.domain.replays.ReplayJob;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.Work;
import dev.ratchet.models.batching.Batcher;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Gets the answers of one replay and their grades: those that are checkpointed already, and the others from the models, so
 * many at a time. A result is given only when what it cost is on disk, so that a crash repeats at most what was in flight.
 */
final class Desk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The first of a transaction waits so long for others, which nobody notices who waits for a model. */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private static final String JUDGING = "judge";

    private final ReplayJob job;
    private final LanguageModels models;
    private final Grader grader;
    private final Heartbeat heartbeat;
    private final Known known;
    private final Seats seats;
    private final Batcher<Checkpoint, Integer> checkpoints;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("replay-", 0).factory());

    Desk(
            LanguageModels models,
            Graders graders,
            ReplayLedger ledger,
            ReplayJob job,
            Heartbeat heartbeat,
            int concurrency) {
        this.heartbeat = heartbeat;
        this.seats = new Seats(concurrency);
        this.models = new SeatedModels(models, seats, heartbeat);
        this.job = job;
        this.grader = graders.asking(new PaidModels(this.models, work(job, JUDGING)));
        this.known = new Known(ledger.records(job.deploymentId()));
        this.checkpoints = new Batcher<>("replay-writer", GATHERING, batch -> {
            ledger.checkpoint(job.lease(), batch);
            return batch.size();
        });
    }

    /** The prompt's answer to the example, graded by itself. */
    Future<GradedAnswer> ask(PromptSpec prompt, Example example) {
        heartbeat.check();
        return threads.submit(() -> graded(prompt, example, prompt, example.graded()));
    }

    /** Both prompts on the example.
     *
     * @param liveFirst who is asked first */
    Future<Pair> pair(PromptSpec live, PromptSpec candidate, Example example, boolean liveFirst) {
        heartbeat.check();
        boolean compares = grader.comparesPairs(live, example.graded());
        Future<GradedAnswer> first = side(liveFirst ? live : candidate, example, compares);
        Future<GradedAnswer> second = side(liveFirst ? candidate : live, example, compares);
        Future<GradedAnswer> one = liveFirst ? first : second;
        Future<GradedAnswer> other = liveFirst ? second : first;
        return threads.submit(() -> pair(live, example, Lookahead.result(one), Lookahead.result(other), compares));
    }

    /** One side of a pair; where the pair is compared, it is graded without the rubric. */
    private Future<GradedAnswer> side(PromptSpec prompt, Example example, boolean compares) {
        PromptSpec by = compares ? Rubrics.without(prompt) : prompt;
        GradedExample graded = compares ? Rubrics.without(example.graded()) : example.graded();
        return threads.submit(() -> graded(prompt, example, by, graded));
    }

    private GradedAnswer graded(PromptSpec prompt, Example example, PromptSpec by, GradedExample graded) {
        String text;
        try {
            text = new PromptTemplate(prompt.templateText()).render(example.input());
        } catch (PromptTemplate.MissingVariable e) {
            String why = String.valueOf(e.getMessage());
            return new GradedAnswer(Answer.refused(prompt.version(), example.traceId(), why), Grade.unjudged(why));
        }
        Records.Key key = new Records.Key(prompt.version(), example.traceId());
        Answer answer = known.answer(key, () -> checkpointed(fromModel(prompt, example, text)));
        return new GradedAnswer(answer, known.grade(key, () -> checkpointed(key, grader.grade(by, graded, answer))));
    }

    private Answer fromModel(PromptSpec prompt, Example example, String text) {
        LanguageModels paid = new PaidModels(models, work(job, prompt.version()));
        return Answers.ask(paid, prompt, example.traceId(), text).answer();
    }

    /** Whoever pays: the replay, for this version's answers or for judging. */
    private static Work work(ReplayJob job, String part) {
        PromptKey prompt = job.proposed().prompt();
        return new Work(prompt.project(), prompt.promptName(), "replay/" + job.replayId(), part);
    }

    private Answer checkpointed(Answer answer) {
        checkpoints.submit(new Checkpoint.Answered(answer));
        return answer;
    }

    private Grade checkpointed(Records.Key key, Grade grade) {
        if (grade.spent().calls() > 0) {
            checkpoints.submit(new Checkpoint.Graded(key, grade));
        }
        return grade;
    }

    private Pair pair(PromptSpec live, Example example, GradedAnswer one, GradedAnswer other, boolean compares) {
        if (!compares) {
            return new Pair(example, one, other, null);
        }
        Records.Key key = new Records.Key(other.answer().version(), example.traceId());
        return new Pair(example, one, other, known.preference(key, () -> compared(key, live, example, one, other)));
    }

    private Preference compared(
            Records.Key key, PromptSpec live, Example example, GradedAnswer one, GradedAnswer other) {
        Preference preference = grader.compare(live, example.graded(), one.answer(), other.answer());
        if (preference.spent().calls() > 0) {
            checkpoints.submit(new Checkpoint.Compared(key, preference));
        }
        return preference;
    }

    /** How many answers came from the model and not from an earlier run. */
    int fresh() {
        return known.fresh();
    }

    /** Ends all work that has not been begun, waits for the rest, and tells everything that was paid for. */
    Records settle() {
        close();
        return known.records();
    }

    @Override
    public void close() {
        seats.close();
        threads.shutdown();
        try {
            if (heartbeat.isLost() || !threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        checkpoints.close();
    }
}
