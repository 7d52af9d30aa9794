package dev.ratchet.launcher.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A child that this launcher has started; it writes to its log file and outlives the launcher where it must. */
public final class ChildProcess {
    private static final Duration POLL = Duration.ofMillis(120);

    private final ChildSpec spec;
    private final Process process;
    private final RecordedProcess recorded;
    private final long startedNanos = System.nanoTime();

    private ChildProcess(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
        this.recorded = new RecordedProcess(
                spec.name(),
                spec.stage(),
                process.pid(),
                process.info().startInstant().orElseGet(Instant::now),
                spec.marker(),
                spec.port(),
                spec.stopSignal(),
                spec.log());
    }

    static ChildProcess start(ChildSpec spec) {
        List<String> command = new ArrayList<>(Session.prefix());
        command.addAll(spec.command());
        try {
            Files.createDirectories(spec.directory());
            keepPrevious(spec.log());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(spec.directory().toFile())
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(spec.log().toFile());
            builder.environment().putAll(spec.environment());
            return new ChildProcess(spec, builder.start());
        } catch (IOException e) {
            throw new StackFailure(spec.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static void keepPrevious(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public String name() {
        return spec.name();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public RecordedProcess recorded() {
        return recorded;
    }

    /** Returns the seconds that it took.
     *
     * @throws StackFailure where it ends first, or is not ready in time; with its last log lines */
    public double awaitReady(Readiness readiness) throws InterruptedException {
        while (true) {
            if (!process.isAlive()) {
                throw Autopsy.ended(spec.name(), process.exitValue(), spec.log());
            }
            if (readiness.isReady()) {
                return seconds();
            }
            if (seconds() > spec.readyWithin().toSeconds()) {
                throw Autopsy.late(spec.name(), spec.readyWithin(), spec.log());
            }
            Thread.sleep(POLL);
        }
    }

    /** What to say about a child that has ended on its own. */
    public StackFailure autopsy() {
        return Autopsy.ended(spec.name(), process.exitValue(), spec.log());
    }

    private double seconds() {
        return (System.nanoTime() - startedNanos) / 1e9;
    }
}
