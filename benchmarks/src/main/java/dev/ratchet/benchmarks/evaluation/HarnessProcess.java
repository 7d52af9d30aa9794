package dev.ratchet.benchmarks.evaluation;

import dev.ratchet.launcher.process.ResidentMemory;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The harness as it is shipped, in a JVM of its own with 256 MB of heap, and the most memory that it has held. */
final class HarnessProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final AtomicLong peak = new AtomicLong();

    private HarnessProcess(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("memory-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (process.isAlive()) {
                peak.accumulateAndGet(ResidentMemory.megabytes(process.toHandle()), Math::max);
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
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        projectRoot
                                .resolve("ab-harness-service/target/quarkus-app/quarkus-run.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "localhost");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        HarnessProcess harness = new HarnessProcess(builder.start());
        harness.awaitReady(URI.create("http://localhost:" + port + "/q/health/ready"), log);
        return harness;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(URI address, Path log) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address).build();
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not yet
                }
                Thread.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("the harness does not start; its output is in " + log);
    }

    /** Megabytes resident, at most so far. */
    long peak() {
        return peak.get();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
