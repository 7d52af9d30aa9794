package dev.ratchet.harness.application.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<Integer>> written = new CopyOnWriteArrayList<>();

    @Test
    void whatComesDuringAWriteIsWrittenTogether() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (GroupCommit<Integer> commits = new GroupCommit<>("test", batch -> {
                    first.countDown();
                    awaitQuietly(go);
                    written.add(batch);
                });
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            writers.execute(() -> commits.write(0));
            first.await();
            List.of(1, 2, 3).forEach(i -> writers.execute(() -> commits.write(i)));
            await().until(() -> commits.waiting() == 3);

            go.countDown();
        }

        assertThat(written).hasSize(2);
        assertThat(written.get(1)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void whoWroteIsToldOfTheFailureAndTheNextIsNotHarmed() {
        try (GroupCommit<Integer> commits = new GroupCommit<>("test", batch -> {
            if (batch.contains(13)) {
                throw new IllegalStateException("no luck");
            }
            written.add(batch);
        })) {
            assertThatThrownBy(() -> commits.write(13)).isInstanceOf(IllegalStateException.class);
            commits.write(14);
        }

        assertThat(written).containsExactly(List.of(14));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
