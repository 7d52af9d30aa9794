package dev.ratchet.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.wire.Topic;
import dev.ratchet.launcher.LocalStack;
import dev.ratchet.launcher.Part;
import dev.ratchet.launcher.StackOptions;
import dev.ratchet.launcher.server.KafkaAdmin;
import dev.ratchet.launcher.server.Topics;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsCommandIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String LOST = Topic.TRACES.topicName();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aLostTopicIsMadeAgainAndTheOthersStay() throws Exception {
        try (LocalStack stack = LocalStack.start(broker(), line -> {});
                Admin admin = KafkaAdmin.open(stack.endpoints().kafka(), Duration.ofSeconds(20))) {
            admin.deleteTopics(List.of(LOST)).all().get();
            await().atMost(10, SECONDS).until(() -> !names(admin).contains(LOST));

            int code = run("topics", "--bootstrap-servers", stack.endpoints().kafka());

            assertThat(code).isZero();
            assertThat(out.toString(UTF_8)).contains("are as they should be");
            assertThat(names(admin))
                    .containsExactlyInAnyOrderElementsOf(
                            Topics.wanted().stream().map(NewTopic::name).toList());
        }
    }

    private StackOptions broker() {
        return StackOptions.of(folder.resolve("home"), PROJECT)
                .only(EnumSet.of(Part.KAFKA))
                .withAnyPorts();
    }

    private static Collection<String> names(Admin admin) throws Exception {
        return admin.listTopics().names().get();
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, UTF_8);
        return Ratchet.run(new Terminal(stream, stream, false), new Project(folder), arguments);
    }
}
