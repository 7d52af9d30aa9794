package dev.ratchet.launcher.cli;

import dev.ratchet.launcher.process.ProcessFile;
import dev.ratchet.launcher.process.RecordedProcess;
import dev.ratchet.launcher.process.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The note by which other commands find the launcher that starts or holds the stack. */
final class LauncherRecord implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration POLL = Duration.ofMillis(100);

    private final ProcessFile file;

    private LauncherRecord(ProcessFile file) {
        this.file = file;
    }

    static LauncherRecord write(Project project) {
        ProcessHandle self = ProcessHandle.current();
        Instant startedAt = self.info().startInstant().orElseGet(Instant::now);
        ProcessFile file = project.home().launcher();
        file.write(List.of(new RecordedProcess(
                "launcher", 0, self.pid(), startedAt, "local-launcher.jar up", 0, StopSignal.TERM, project.root())));
        return new LauncherRecord(file);
    }

    /** Asks the launcher to stop what it holds and waits for its end; returns whether there was one. */
    static boolean endOther(Project project) throws InterruptedException {
        Optional<ProcessHandle> launcher =
                project.home().launcher().running().stream().findFirst().flatMap(RecordedProcess::find);
        if (launcher.isEmpty()) {
            return false;
        }
        launcher.get().destroy();
        long since = System.nanoTime();
        while (launcher.get().isAlive() && System.nanoTime() - since < PATIENCE.toNanos()) {
            Thread.sleep(POLL);
        }
        project.home().launcher().delete();
        return true;
    }

    @Override
    public void close() {
        file.delete();
    }
}
