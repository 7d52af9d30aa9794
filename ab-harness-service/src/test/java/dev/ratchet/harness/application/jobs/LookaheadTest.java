package dev.ratchet.harness.application.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LookaheadTest {
    private final List<CompletableFuture<Integer>> begun = new CopyOnWriteArrayList<>();

    @Test
    void resultsComeInOrderHoweverTheWorkEnds() {
        Lookahead<Integer, Integer> ahead = new Lookahead<>(List.of(0, 1, 2), this::begin, 2);
        CompletableFuture<List<Integer>> taken =
                CompletableFuture.supplyAsync(() -> List.of(take(ahead), take(ahead), take(ahead)));
        await().until(() -> begun.size() == 2);

        begun.get(1).complete(1);
        begun.get(0).complete(0);
        await().until(() -> begun.size() == 3);
        begun.get(2).complete(2);

        assertThat(taken.join()).containsExactly(0, 1, 2);
        assertThat(ahead.next()).isEmpty();
    }

    @Test
    void noMoreIsBegunThanTheLimitWhileNothingIsTaken() {
        Lookahead<Integer, Integer> ahead = new Lookahead<>(List.of(0, 1, 2, 3, 4, 5), this::done, 3);

        assertThat(take(ahead)).isZero();
        assertThat(begun).hasSize(3);
        assertThat(take(ahead)).isEqualTo(1);
        assertThat(begun).hasSize(4);
    }

    @Test
    void whatTheWorkThrowsIsThrownWhenItsTurnComes() {
        Lookahead<Integer, Integer> ahead = new Lookahead<>(
                List.of(0, 1),
                i -> List.of(
                        i == 1
                                ? CompletableFuture.failedFuture(new IllegalStateException("one"))
                                : CompletableFuture.completedFuture(i)),
                2);

        assertThat(take(ahead)).isZero();
        assertThatThrownBy(ahead::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("one");
    }

    private static int take(Lookahead<Integer, Integer> ahead) {
        return ahead.next().orElseThrow().getFirst();
    }

    private List<Future<Integer>> begin(int number) {
        CompletableFuture<Integer> work = new CompletableFuture<>();
        begun.add(work);
        return List.of(work);
    }

    private List<Future<Integer>> done(int number) {
        List<Future<Integer>> work = begin(number);
        begun.getLast().complete(number);
        return work;
    }
}
