package dev.ratchet.benchmarks.registry;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Quarkus application in a process of its own; every one gets the same JVM. */
public final class QuarkusServer implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final String address;

    private QuarkusServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when it answers 200 at the path.
     *
     * @param log where its output goes */
    public static QuarkusServer start(Path app, Map<String, String> environment, String readyPath, Path log)
            throws IOException, InterruptedException {
        return start(app, 256, environment, readyPath, log);
    }

    /** The same.
     *
     * @param heap megabytes that its heap may take */
    public static QuarkusServer start(Path app, int heap, Map<String, String> environment, String readyPath, Path log)
            throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + heap + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        app.resolve("target/quarkus-app/quarkus-run.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "localhost");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        QuarkusServer server = new QuarkusServer(builder.start(), "http://localhost:" + port);
        server.awaitReady(readyPath, log);
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(String path, Path log) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (Connection connection = new Connection(get(path, Map.of()))) {
                connection.ask(200);
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("the server does not start; its output is in " + log);
    }

    String address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    Request get(String path, Map<String, String> headers) {
        return Request.get(address, path, headers);
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
