package dev.ratchet.monitor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service in a JVM of its own, so that it can be killed. */
final class MonitorProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final Process process;

    MonitorProcess(String bootstrapServers, Path stateDirectory) {
        this(bootstrapServers, stateDirectory, Map.of());
    }

    /** @param more environment variables */
    MonitorProcess(String bootstrapServers, Path stateDirectory, Map<String, String> more) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/monitor-process.log")));
        builder.environment()
                .putAll(Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                        "KAFKA_STREAMS_STATE_DIR", stateDirectory.toString(),
                        "QUARKUS_HTTP_PORT", "0",
                        "RATCHET_MONITOR_WINDOW", "PT5S",
                        "RATCHET_MONITOR_GRACE", "PT2S"));
        builder.environment().putAll(more);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As if somebody pulled the plug. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** SIGTERM and an orderly end. */
    @Override
    public void close() {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the service did not stop");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
