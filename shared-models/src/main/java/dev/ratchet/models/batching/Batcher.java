package dev.ratchet.models.batching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does in one go whatever has come while it did the last, so that many callers cost the database as much as one. It works on
 * a thread of its own: a caller who is interrupted spoils nobody else's work.
 *
 * @param <T> what is handed in
 * @param <R> what a whole batch comes to
 */
public final class Batcher<T, R> implements AutoCloseable {
    private static final int LARGEST = 500;

    private final Function<List<T>, R> work;
    private final Duration gathering;
    private final BlockingQueue<Item<T, R>> items = new LinkedBlockingQueue<>();
    private final Thread worker;
    private volatile boolean ended;

    /**
     * @param gathering how long the first of a batch waits for others
     * @param work does all or nothing
     */
    public Batcher(String name, Duration gathering, Function<List<T>, R> work) {
        this.work = work;
        this.gathering = gathering;
        this.worker = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** @param value {@code null} ends the work */
    private record Item<T, R>(@Nullable T value, CompletableFuture<R> done) {}

    /** Returns when it is done, with what its batch came to.
     *
     * @throws RuntimeException what the work threw
     * @throws IllegalStateException after the end */
    public R submit(T value) {
        Item<T, R> item = new Item<>(value, new CompletableFuture<>());
        items.add(item);
        if (ended) {
            failRest();
        }
        try {
            return item.done.join();
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
            List<Item<T, R>> batch = new ArrayList<>();
            try {
                batch.add(items.take());
                Thread.sleep(gathering);
            } catch (InterruptedException e) {
                items.addAll(batch);
                break;
            }
            items.drainTo(batch, LARGEST);
            open = batch.stream().noneMatch(item -> item.value == null);
            doAll(batch);
        }
        ended = true;
        failRest();
    }

    private void failRest() {
        List<Item<T, R>> rest = new ArrayList<>();
        items.drainTo(rest);
        IllegalStateException stopped = new IllegalStateException("the service is stopping");
        rest.forEach(item -> item.done.completeExceptionally(stopped));
    }

    private void doAll(List<Item<T, R>> batch) {
        List<T> values = new ArrayList<>();
        for (Item<T, R> item : batch) {
            if (item.value != null) {
                values.add(item.value);
            }
        }
        if (values.isEmpty()) {
            return;
        }
        try {
            R result = work.apply(values);
            batch.forEach(item -> item.done.complete(result));
        } catch (Throwable e) {
            batch.forEach(item -> item.done.completeExceptionally(e));
        }
    }

    /** Returns when everything that was handed in before is done, or has failed. */
    @Override
    public void close() {
        items.add(new Item<>(null, new CompletableFuture<>()));
        try {
            worker.join();
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
