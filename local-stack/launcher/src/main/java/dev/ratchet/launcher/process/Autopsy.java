package dev.ratchet.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says why a child failed: its last log lines, where the log is, and what they usually mean. */
final class Autopsy {
    private static final int LINES = 20;
    private static final int KILLED = 128 + 9;

    private Autopsy() {}

    static StackFailure ended(String name, int exitCode, Path log) {
        return failure(name + " ended with exit code " + exitCode, exitCode, log);
    }

    static StackFailure late(String name, Duration within, Path log) {
        return failure(name + " was not ready within " + within.toSeconds() + " s", 0, log);
    }

    private static StackFailure failure(String what, int exitCode, Path log) {
        List<String> lines = LogTail.lines(log, LINES);
        StringBuilder text = new StringBuilder(what).append(". Its log is ").append(log);
        text.append(lines.isEmpty() ? "; it is empty." : "; the last lines:");
        lines.forEach(line -> text.append("\n    ").append(line));
        hint(String.join("\n", lines), exitCode)
                .ifPresent(hint -> text.append("\n  ").append(hint));
        return new StackFailure(text.toString());
    }

    private static Optional<String> hint(String lines, int exitCode) {
        if (lines.contains("Address already in use") || lines.contains("is already in use")) {
            return Optional.of("Another program took its port in the meantime; try again.");
        }
        if (lines.contains("No space left on device")) {
            return Optional.of("The disk is full; free some space and try again.");
        }
        if (exitCode == KILLED) {
            return Optional.of("It was killed from outside, perhaps by the system for want of memory.");
        }
        if (lines.contains("OutOfMemoryError")
                || lines.contains("insufficient memory")
                || lines.contains("Cannot allocate memory")) {
            return Optional.of("The machine is short of memory; the stack needs about 2.5 GB.");
        }
        return Optional.empty();
    }
}
