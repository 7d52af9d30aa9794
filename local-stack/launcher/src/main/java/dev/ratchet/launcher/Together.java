package dev.ratchet.launcher;

import dev.ratchet.launcher.process.StackFailure;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks at the same time; the first failure interrupts the others and is thrown. */
final class Together {
    private Together() {}

    /** Work that may wait. */
    @FunctionalInterface
    interface Task {
        void run() throws InterruptedException;
    }

    static void run(List<Task> tasks) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Boolean> results = new ExecutorCompletionService<>(threads);
            List<Future<Boolean>> running = tasks.stream()
                    .map(task -> results.submit(() -> {
                        task.run();
                        return true;
                    }))
                    .toList();
            try {
                for (int done = 0; done < running.size(); done++) {
                    results.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof StackFailure failure
                        ? failure
                        : new StackFailure("the start failed: " + e.getCause(), e);
            }
        }
    }
}
