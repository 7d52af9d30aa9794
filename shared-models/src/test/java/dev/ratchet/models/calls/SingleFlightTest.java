package dev.ratchet.models.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Usage;
import dev.ratchet.models.BudgetSpent;
import dev.ratchet.models.BudgetSpent.Budget;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.endpoints.ModelCall;
import dev.ratchet.models.memory.AnswerKey;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
    private static final ModelAnswer ANSWER = new ModelAnswer("fine", Usage.NONE, Duration.ZERO, 2, "m");

    private final Queue<Supplier<ModelAnswer>> script = new ConcurrentLinkedQueue<>();
    private final SingleFlight flights = new SingleFlight(_ -> script.remove().get());
    private final CountDownLatch landing = new CountDownLatch(1);
    private final CountDownLatch airborne = new CountDownLatch(1);

    @Test
    void whoAsksTheSameMeanwhileSharesTheAnswerAndPaysNothing() throws Exception {
        script.add(() -> afterLanding(ANSWER));

        CompletableFuture<ModelAnswer> first = ask();
        CompletableFuture<ModelAnswer> second = askMeanwhile();
        landing.countDown();

        assertThat(first.get().spentUsd()).isEqualTo(2);
        assertThat(second.get().text()).isEqualTo("fine");
        assertThat(second.get().spentUsd()).isZero();
    }

    @Test
    void aRefusalIsSharedToo() throws Exception {
        script.add(() -> {
            afterLanding(ANSWER);
            throw new ModelRefused("no");
        });

        CompletableFuture<ModelAnswer> first = ask();
        CompletableFuture<ModelAnswer> second = askMeanwhile();
        landing.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(ModelRefused.class);
        assertThatThrownBy(second::get).hasCauseInstanceOf(ModelRefused.class);
    }

    @Test
    void anEmptyPurseOfTheFirstIsNoneOfTheSecond() throws Exception {
        script.add(() -> {
            afterLanding(ANSWER);
            throw new BudgetSpent(Budget.JOB, "nothing left");
        });
        script.add(() -> ANSWER);

        CompletableFuture<ModelAnswer> first = ask();
        CompletableFuture<ModelAnswer> second = askMeanwhile();
        landing.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(BudgetSpent.class);
        assertThat(second.get()).isEqualTo(ANSWER);
    }

    @Test
    void aCallThatTheFirstNoLongerNeedsIsMadeForTheSecond() throws Exception {
        script.add(() -> {
            afterLanding(ANSWER);
            throw new CancellationException("nobody needs it any more");
        });
        script.add(() -> ANSWER);

        CompletableFuture<ModelAnswer> first = ask();
        CompletableFuture<ModelAnswer> second = askMeanwhile();
        landing.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(CancellationException.class);
        assertThat(second.get()).isEqualTo(ANSWER);
    }

    private ModelAnswer afterLanding(ModelAnswer answer) {
        airborne.countDown();
        try {
            landing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    private CompletableFuture<ModelAnswer> ask() throws InterruptedException {
        CompletableFuture<ModelAnswer> answer = CompletableFuture.supplyAsync(() -> flights.answer(call()));
        airborne.await();
        return answer;
    }

    /** Returns once it waits for the other. */
    private CompletableFuture<ModelAnswer> askMeanwhile() {
        CompletableFuture<ModelAnswer> answer = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                answer.complete(flights.answer(call()));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        await().until(() -> thread.getState() == Thread.State.WAITING);
        return answer;
    }

    @SuppressWarnings("NullAway") // a flight has no need of a target
    private static Call call() {
        ModelQuestion question = new ModelQuestion(null, "x", ModelSettings.DEFAULT, null);
        return new Call(
                ModelRole.JUDGE, question, null, new ModelCall("m", null, null, null, "x", null), AnswerKey.of("x"));
    }
}
