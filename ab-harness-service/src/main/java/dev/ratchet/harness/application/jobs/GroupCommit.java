package dev.ratchet.harness.application.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what arrives in one transaction for all that has come since the last one, so that many writers cost as much as one.
 * The first of a group waits a moment for others, which nobody notices who waits for a model.
 */
public final class GroupCommit<T> implements AutoCloseable {
    private static final int LARGEST = 500;
    private static final Duration GATHERING = Duration.ofMillis(10);

    private final Consumer<List<T>> write;
    private final BlockingQueue<Item<T>> items = new LinkedBlockingQueue<>();
    private final Thread writer;

    /** @param write writes all or nothing */
    public GroupCommit(String name, Consumer<List<T>> write) {
        this.write = write;
        this.writer = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** @param value {@code null} ends the writer */
    private record Item<T>(@Nullable T value, CompletableFuture<@Nullable Void> written) {}

    /** Returns when it is written.
     *
     * @throws RuntimeException what the write threw */
    public void write(T value) {
        Item<T> item = new Item<>(value, new CompletableFuture<>());
        items.add(item);
        try {
            item.written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    int waiting() {
        return items.size();
    }

    private void run() {
        boolean open = true;
        while (open) {
            List<Item<T>> batch = new ArrayList<>();
            try {
                batch.add(items.take());
                Thread.sleep(GATHERING);
            } catch (InterruptedException e) {
                items.drainTo(batch);
                IllegalStateException stopped = new IllegalStateException("the service is stopping", e);
                batch.forEach(item -> item.written.completeExceptionally(stopped));
                return;
            }
            items.drainTo(batch, LARGEST);
            open = batch.stream().noneMatch(item -> item.value == null);
            write(batch);
        }
    }

    private void write(List<Item<T>> batch) {
        List<T> values = new ArrayList<>();
        for (Item<T> item : batch) {
            if (item.value != null) {
                values.add(item.value);
            }
        }
        try {
            if (!values.isEmpty()) {
                write.accept(values);
            }
            batch.forEach(item -> item.written.complete(null));
        } catch (Throwable e) {
            batch.forEach(item -> item.written.completeExceptionally(e));
        }
    }

    /** Returns when everything that was given before is written, or has failed. */
    @Override
    public void close() {
        items.add(new Item<>(null, new CompletableFuture<>()));
        try {
            writer.join();
        } catch (InterruptedException e) {
            writer.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
