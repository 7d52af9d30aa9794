package dev.ratchet.launcher.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.process.ChildSpec;
import dev.ratchet.launcher.process.FileTree;
import dev.ratchet.launcher.process.PrivateFile;
import dev.ratchet.launcher.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/** A Kafka broker that is its own controller (KRaft), as a JVM with its data in a folder of its own. */
public final class KafkaBroker {
    public static final String NAME = "kafka";

    private static final String SETTINGS_FILE = "server.properties";
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
            Map.entry("log.dirs", "data"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("message.max.bytes", Integer.toString(Topic.MAX_RECORD_BYTES)),
            Map.entry("replica.fetch.max.bytes", Integer.toString(Topic.MAX_RECORD_BYTES)),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("offsets.retention.minutes", "44640"), // 31 days: longer than dead letters are kept
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"));

    private final Path folder;
    private final Path logs;
    private final List<String> java;

    /** @param java a JVM with its memory flags, and Kafka on its class path */
    public KafkaBroker(Path folder, Path logs, List<String> java) {
        this.folder = folder;
        this.logs = logs;
        this.java = List.copyOf(java);
    }

    /** Writes the settings, and formats the data folder where it is new. */
    public void prepare(int port, int controllerPort) throws InterruptedException {
        writeSettings(port, controllerPort);
        Path formatted = folder.resolve("formatted");
        if (!Files.exists(formatted)) {
            FileTree.delete(folder.resolve("data"));
            String clusterId = Uuid.randomUuid().toString();
            List<String> format = command("kafka.tools.StorageTool", "format", "-t", clusterId, "-c", SETTINGS_FILE);
            ShortCommand.run("formatting the Kafka data folder", format, folder, logs.resolve("kafka-format.log"));
            PrivateFile.write(formatted, clusterId.getBytes(UTF_8));
        }
    }

    public ChildSpec spec(int stage, int port, String marker) {
        return new ChildSpec(
                NAME,
                stage,
                command("kafka.Kafka", SETTINGS_FILE),
                marker,
                Map.of(),
                folder,
                logs.resolve(NAME + ".log"),
                port,
                StopSignal.TERM,
                Duration.ofSeconds(60));
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of(words));
        return command;
    }

    private void writeSettings(int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(SETTINGS);
        settings.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        settings.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(folder.resolve(SETTINGS_FILE))) {
                settings.store(writer, "Written at every start; changes here are lost");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
