package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.live;
import static dev.ratchet.agent.Samples.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TestPublisher;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaComesLaterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void what_waited_is_published_and_the_remembered_prompt_gives_way_to_the_live_one() throws IOException {
        String project = "p" + EventIds.fresh();
        Path file = folder.resolve("prompts.json");
        new LastKnownPrompts(file).write(List.of(live(project, "helper", 1)));
        int port = freePort();
        AgentConfig config = AgentConfig.of("localhost:" + port)
                .withProject(project)
                .withLastKnownPrompts(file)
                .withKafka(Map.of("reconnect.backoff.max.ms", "200"));
        List<TraceRecorded> sent =
                IntStream.range(0, 50).mapToObj(i -> trace("q" + i)).toList();

        try (Prompts prompts = Prompts.open(config);
                Traces traces = Traces.open(config);
                TestPublisher publisher = new TestPublisher(EmbeddedKafka.bootstrapServers())) {
            assertThat(sent).allMatch(traces::publish);
            publisher.publish(live(project, "helper", 2));
            assertThat(prompts.prompt("helper").current().revision()).isEqualTo(1);

            try (Forwarder _ = new Forwarder(port, EmbeddedKafka.bootstrapServers())) {
                await().atMost(PATIENCE).until(() -> traces.counts().published() == sent.size());
                await().atMost(PATIENCE)
                        .until(() -> prompts.prompt("helper").current().revision() == 2);
            }

            assertThat(traces.counts()).isEqualTo(new TraceCounts(sent.size(), 0, 0, 0));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
