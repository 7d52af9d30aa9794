package dev.ratchet.models.batching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BatcherTest {
    private final List<List<Integer>> written = new CopyOnWriteArrayList<>();

    @Test
    void whatComesDuringAWriteIsWrittenTogether() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Batcher<Integer, Integer> batcher = new Batcher<>("test", Duration.ZERO, batch -> {
                    first.countDown();
                    awaitQuietly(go);
                    written.add(batch);
                    return batch.size();
                });
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.execute(() -> batcher.submit(0));
            first.await();
            List.of(1, 2, 3).forEach(i -> writers.execute(() -> batcher.submit(i)));
            await().until(() -> batcher.waiting() == 3);

            go.countDown();
        }

        assertThat(written).hasSize(2);
        assertThat(written.get(1)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void whoWroteIsToldOfTheFailureAndTheNextIsNotHarmed() {
        try (Batcher<Integer, Integer> batcher = new Batcher<>("test", Duration.ZERO, batch -> {
            if (batch.contains(13)) {
                throw new IllegalStateException("no luck");
            }
            written.add(batch);
            return batch.size();
        })) {
            assertThatThrownBy(() -> batcher.submit(13)).isInstanceOf(IllegalStateException.class);
            batcher.submit(14);
        }

        assertThat(written).containsExactly(List.of(14));
    }

    @Test
    void afterTheEndNobodyWaits() {
        Batcher<Integer, Integer> batcher = new Batcher<>("test", Duration.ZERO, List::size);

        batcher.close();

        assertThatThrownBy(() -> batcher.submit(1)).hasMessageContaining("stopping");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
