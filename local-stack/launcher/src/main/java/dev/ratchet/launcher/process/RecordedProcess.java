package dev.ratchet.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A started process as it is remembered on disk, so that another launcher finds it again and takes no other for it.
 *
 * @param marker a part of its command line
 */
public record RecordedProcess(
        String name, int stage, long pid, Instant startedAt, String marker, int port, StopSignal stopSignal, Path log) {
    private static final Duration CLOCK_STEPS = Duration.ofSeconds(3);

    /** The process, where it still runs and is the one that was recorded. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !isDefunct())
                .filter(this::isSame);
    }

    public boolean isRunning() {
        return find().isPresent();
    }

    private boolean isSame(ProcessHandle process) {
        return process.info().commandLine().map(line -> line.contains(marker)).orElseGet(() -> startedThen(process));
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_STEPS) < 0)
                .orElse(false);
    }

    /** A process that has ended stays in the table until its parent asks; in a container nobody may ever ask. */
    private boolean isDefunct() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String state = stat.substring(stat.lastIndexOf(')') + 1).strip();
            return state.startsWith("Z") || state.startsWith("X");
        } catch (IOException e) {
            return false;
        }
    }
}
