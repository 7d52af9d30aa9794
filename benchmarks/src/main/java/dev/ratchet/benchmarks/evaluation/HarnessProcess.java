package dev.ratchet.benchmarks.evaluation;

import dev.ratchet.benchmarks.registry.QuarkusServer;
import dev.ratchet.launcher.process.ResidentMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The harness as it is shipped, and the most memory that it has held. */
final class HarnessProcess implements AutoCloseable {
    private final QuarkusServer server;
    private final AtomicLong peak = new AtomicLong();

    private HarnessProcess(QuarkusServer server) {
        this.server = server;
        Thread.ofPlatform().daemon().name("memory-watch").start(this::watch);
    }

    private void watch() {
        try {
            ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
            while (process.isAlive()) {
                peak.accumulateAndGet(ResidentMemory.megabytes(process), Math::max);
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when it is ready.
     *
     * @param log where its output goes */
    static HarnessProcess start(Path projectRoot, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        return new HarnessProcess(
                QuarkusServer.start(projectRoot.resolve("ab-harness-service"), environment, "/q/health/ready", log));
    }

    /** Megabytes resident, at most so far. */
    long peak() {
        return peak.get();
    }

    @Override
    public void close() {
        server.close();
    }
}
