package dev.ratchet.launcher.process;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Stops recorded processes, the last stage first, those of a stage together: asks, waits, then insists. */
public final class Shutdown {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Consumer<String> say;

    public Shutdown(Consumer<String> say) {
        this.say = say;
    }

    /** Returns how many were running; afterwards none of them is. */
    public int stop(List<RecordedProcess> processes) {
        List<Integer> stages = processes.stream()
                .map(RecordedProcess::stage)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        int stopped = 0;
        for (int stage : stages) {
            stopped += stopTogether(processes.stream()
                    .filter(process -> process.stage() == stage && process.isRunning())
                    .toList());
        }
        return stopped;
    }

    private int stopTogether(List<RecordedProcess> running) {
        long since = System.nanoTime();
        running.forEach(process ->
                process.find().ifPresent(handle -> process.stopSignal().send(handle)));
        List<RecordedProcess> stubborn = awaitEnd(running, since);
        stubborn.forEach(process -> {
            say.accept(process.name() + " did not stop in " + PATIENCE.toSeconds() + " s and is killed");
            process.find().ifPresent(ProcessHandle::destroyForcibly);
        });
        List<RecordedProcess> immortal = awaitEnd(stubborn, System.nanoTime());
        if (!immortal.isEmpty()) {
            throw new StackFailure("cannot be stopped: " + immortal);
        }
        return running.size();
    }

    private List<RecordedProcess> awaitEnd(List<RecordedProcess> asked, long since) {
        List<RecordedProcess> left = asked;
        while (!left.isEmpty() && System.nanoTime() - since < PATIENCE.toNanos()) {
            List<RecordedProcess> before = left;
            left = before.stream().filter(RecordedProcess::isRunning).toList();
            // not asked again: a process that ends between two questions would be told of twice
            List<RecordedProcess> running = left;
            before.stream()
                    .filter(process -> !running.contains(process))
                    .forEach(process -> say.accept(
                            String.format(Locale.ROOT, "stopped %-12s %4.1f s", process.name(), seconds(since))));
            pause();
        }
        return left;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
