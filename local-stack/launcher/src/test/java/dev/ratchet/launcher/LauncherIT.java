package dev.ratchet.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.process.RecordedProcess;
import dev.ratchet.launcher.process.StackFailure;
import dev.ratchet.launcher.server.ConsumerLag;
import dev.ratchet.launcher.server.KafkaAdmin;
import dev.ratchet.launcher.server.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final ConfigResource TRACES =
            new ConfigResource(ConfigResource.Type.TOPIC, Topic.TRACES.topicName());

    @TempDir
    private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @AfterEach
    void stopWhatIsLeft() {
        LocalStack.stopRecorded(home(), said::add);
    }

    @Test
    void dataSettingsAndKeysSurviveAStopAndNothingIsLeftRunning() throws Exception {
        LocalStack first = LocalStack.start(servers(), said::add);
        Endpoints before = first.endpoints();
        execute(before, "create table kept (value text)", "insert into kept values ('still here')");
        spoilTraceRetention(before);
        List<RecordedProcess> processes = home().processes().read();

        first.close();
        LocalStack second = LocalStack.start(servers(), said::add);

        assertThat(processes).hasSize(2).noneMatch(RecordedProcess::isRunning);
        Endpoints after = second.endpoints();
        assertThat(after.apiKeys()).isEqualTo(before.apiKeys());
        assertThat(valuesKept(after)).containsExactly("still here");
        assertThat(topicsOf(after))
                .containsExactlyInAnyOrderElementsOf(
                        Topics.wanted().stream().map(topic -> topic.name()).toList());
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(setting(after, "retention.ms"))
                        .isEqualTo(Topic.TRACES.settings().get("retention.ms")));
        assertThat(setting(after, "max.message.bytes")).isEqualTo(Integer.toString(Topic.MAX_RECORD_BYTES));
        assertThat(ConsumerLag.read(after.kafka())).isNotNull();
        second.close();
        assertThat(home().endpoints()).doesNotExist();
    }

    @Test
    void theEndpointsAreThereForTheOwnerOnlyAndTheChildrenSurviveADetach() throws Exception {
        LocalStack stack = LocalStack.start(servers(), said::add);

        stack.detach();

        assertThat(Endpoints.read(home().endpoints())).contains(stack.endpoints());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().endpoints())))
                .isEqualTo("rw-------");
        assertThat(stack.endpoints().pids()).containsOnlyKeys("kafka", "postgres");
        assertThat(stack.failure()).isEmpty();
        assertThatThrownBy(() -> LocalStack.start(servers(), said::add))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("is running");
        assertThat(LocalStack.stopRecorded(home(), said::add)).isEqualTo(2);
        await().atMost(2, SECONDS).until(() -> stack.failure().isPresent());
    }

    @Test
    void aPartThatDiesAtItsStartTakesTheOthersDownAgain() throws Exception {
        Path broken = folder.resolve("broken project");
        Files.createDirectories(broken.resolve(".ratchet"));
        Path binaries = Files.createDirectories(PROJECT.resolve(".ratchet/binaries"));
        Files.createSymbolicLink(broken.resolve(".ratchet/binaries"), binaries);
        Path jar = Part.REGISTRY.jar(broken);
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "this is no jar");
        StackOptions options = new StackOptions(
                home(), broken, EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.REGISTRY), false, false, Map.of());

        assertThatThrownBy(() -> LocalStack.start(options, said::add))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("registry ended with exit code 1")
                .hasMessageContaining("Invalid or corrupt jarfile");

        assertThat(home().processes().running()).isEmpty();
        assertThat(home().endpoints()).doesNotExist();
    }

    private StackHome home() {
        return new StackHome(folder.resolve("a home with spaces"));
    }

    private StackOptions servers() {
        return StackOptions.of(home().root(), PROJECT)
                .only(EnumSet.of(Part.POSTGRES, Part.KAFKA))
                .withAnyPorts();
    }

    private static void execute(Endpoints endpoints, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(endpoints.postgres());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static List<String> valuesKept(Endpoints endpoints) throws SQLException {
        try (Connection connection = DriverManager.getConnection(endpoints.postgres());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select value from kept")) {
            rows.next();
            return List.of(rows.getString(1));
        }
    }

    private static void spoilTraceRetention(Endpoints endpoints) throws Exception {
        try (Admin admin = KafkaAdmin.open(endpoints.kafka(), Duration.ofSeconds(20))) {
            AlterConfigOp spoil = new AlterConfigOp(new ConfigEntry("retention.ms", "1234"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(TRACES, List.of(spoil))).all().get();
        }
    }

    private static String setting(Endpoints endpoints, String name) throws Exception {
        try (Admin admin = KafkaAdmin.open(endpoints.kafka(), Duration.ofSeconds(20))) {
            Config config = admin.describeConfigs(List.of(TRACES))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
            return config.get(name).value();
        }
    }

    private static java.util.Collection<String> topicsOf(Endpoints endpoints) throws Exception {
        try (Admin admin = KafkaAdmin.open(endpoints.kafka(), Duration.ofSeconds(20))) {
            return admin.listTopics().names().get();
        }
    }
}
