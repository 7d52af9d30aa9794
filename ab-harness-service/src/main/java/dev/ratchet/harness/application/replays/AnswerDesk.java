package dev.ratchet.harness.application.replays;

import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.events.data.PromptTemplate;
import dev.ratchet.harness.application.jobs.Heartbeat;
import dev.ratchet.harness.domain.examples.Example;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.jobs.Lease;
import dev.ratchet.harness.domain.replays.JudgedAnswer;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.ModelUnavailable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Gets the answers of one replay: those that are checkpointed already, and the others from the model, a few at a time. */
final class AnswerDesk implements AutoCloseable {
    private final LanguageModels models;
    private final ReplayLedger ledger;
    private final Lease lease;
    private final Heartbeat heartbeat;
    private final ExecutorService pool;
    private final AtomicInteger fresh = new AtomicInteger();
    private final Map<Key, Answer> answers = new ConcurrentHashMap<>();

    AnswerDesk(LanguageModels models, ReplayLedger ledger, Lease lease, Heartbeat heartbeat, int concurrency) {
        this.models = models;
        this.ledger = ledger;
        this.lease = lease;
        this.heartbeat = heartbeat;
        this.pool = Executors.newFixedThreadPool(
                concurrency, Thread.ofPlatform().daemon().name("replay-", 0).factory());
        ledger.answers(lease.jobId()).forEach(this::remember);
    }

    /** One question: this prompt on this example. */
    record Question(PromptSpec prompt, Example example) {}

    private record Key(String version, String traceId) {}

    /** All answers, judged, in the order of the questions. What was answered before a failure stays checkpointed.
     *
     * @throws ModelUnavailable where one of them cannot be had now
     * @throws Lease.Lost where somebody else does the work */
    List<JudgedAnswer> ask(List<Question> questions) {
        heartbeat.check();
        List<Callable<JudgedAnswer>> calls = questions.stream()
                .<Callable<JudgedAnswer>>map(question -> () -> judged(question))
                .toList();
        try {
            List<Future<JudgedAnswer>> futures = pool.invokeAll(calls);
            return futures.stream().map(AnswerDesk::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(ModelUnavailable.Cause.INTERRUPTED, "the service is stopping");
        }
    }

    private static JudgedAnswer result(Future<JudgedAnswer> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(ModelUnavailable.Cause.INTERRUPTED, "the service is stopping");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        }
    }

    private JudgedAnswer judged(Question question) {
        try {
            String text = new PromptTemplate(question.prompt().templateText())
                    .render(question.example().input());
            return JudgedAnswer.of(question.prompt(), question.example(), answer(question, text));
        } catch (PromptTemplate.MissingVariable e) {
            return JudgedAnswer.unasked(question.prompt(), question.example(), String.valueOf(e.getMessage()));
        }
    }

    private Answer answer(Question question, String text) {
        String version = question.prompt().version();
        Answer known = answers.get(new Key(version, question.example().traceId()));
        if (known != null) {
            return known;
        }
        heartbeat.check();
        Answer answer = fromModel(question, text);
        ledger.checkpoint(lease, answer);
        remember(answer);
        fresh.incrementAndGet();
        return answer;
    }

    private Answer fromModel(Question question, String text) {
        String version = question.prompt().version();
        String traceId = question.example().traceId();
        try {
            ModelAnswer answer = models.ask(
                    ModelRole.GENERATION,
                    new ModelQuestion(null, text, question.prompt().settings(), null));
            return new Answer(
                    version,
                    traceId,
                    answer.text(),
                    null,
                    answer.usage(),
                    answer.latency().toMillis(),
                    answer.costUsd());
        } catch (ModelRefused e) {
            return Answer.refused(version, traceId, String.valueOf(e.getMessage()));
        }
    }

    private void remember(Answer answer) {
        answers.put(new Key(answer.version(), answer.traceId()), answer);
    }

    /** How many answers came from the model and not from an earlier run. */
    int fresh() {
        return fresh.get();
    }

    List<Answer> answers() {
        return List.copyOf(answers.values());
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
