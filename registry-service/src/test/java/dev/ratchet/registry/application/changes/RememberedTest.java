package dev.ratchet.registry.application.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.registry.application.changes.Changed.Kind;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final ChangeFeed changes = new ChangeFeed();
    private final Remembered<String> answers = new Remembered<>(Kind.API_KEY, 10, changes);

    @Test
    void whatIsKnownIsAnsweredUntilItChanges() {
        changes.begin();
        answers.find("key", id -> Optional.of("good"));

        assertThat(answers.get("key")).contains("good");
        changes.tell(Changed.apiKey("other"));
        assertThat(answers.get("key")).contains("good");
        changes.tell(Changed.apiKey("key"));
        assertThat(answers.get("key")).isEmpty();
    }

    @Test
    void nothingIsAnsweredWhileNoChangeIsHeard() {
        answers.find("key", id -> Optional.of("good"));
        assertThat(answers.get("key")).isEmpty();

        changes.begin();
        answers.find("key", id -> Optional.of("good"));
        changes.end();
        changes.begin();

        assertThat(answers.get("key")).isEmpty();
    }

    @Test
    void aLoadThatWasUnderWayWhenChangesWereMissedLeavesNothingBehind() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        changes.begin();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> answers.find("key", id -> {
                begun.countDown();
                quietly(released);
                return Optional.of("old");
            }));
            begun.await();
            changes.end();
            changes.begin();
            released.countDown();
        }

        assertThat(answers.get("key")).isEmpty();
    }

    private static void quietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
