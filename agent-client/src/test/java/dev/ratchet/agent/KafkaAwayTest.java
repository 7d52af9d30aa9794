package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.live;
import static dev.ratchet.agent.Samples.trace;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class KafkaAwayTest {
    @TempDir
    Path folder;

    static List<String> brokersThatAreAway() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return List.of("localhost:" + socket.getLocalPort(), "no-such-host.invalid:9092");
        }
    }

    @ParameterizedTest
    @MethodSource("brokersThatAreAway")
    void an_agent_starts_with_the_last_known_prompt(String bootstrapServers) {
        Path file = folder.resolve("prompts.json");
        new LastKnownPrompts(file).write(List.of(live("helper", 7)));

        try (Prompts prompts = Prompts.open(AgentConfig.of(bootstrapServers).withLastKnownPrompts(file))) {
            RenderedPrompt rendered = prompts.prompt("helper").render(Map.of("question", "why?"));

            assertThat(rendered.text()).isEqualTo("v7: answer why?");
            assertThat(prompts.isCaughtUp()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("brokersThatAreAway")
    void publishing_does_not_wait_and_closing_ends_in_time(String bootstrapServers) {
        AgentConfig config = AgentConfig.of(bootstrapServers)
                .withQueue(100, 1_000_000, DropPolicy.OLDEST)
                .withCloseWithin(Duration.ofMillis(300));
        Traces traces = Traces.open(config);

        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(traces.publish(trace("q" + i))).isTrue();
        }
        Duration publishing = Duration.ofNanos(System.nanoTime() - start);
        traces.close();

        assertThat(publishing).isLessThan(Duration.ofSeconds(5));
        assertThat(traces.counts().published()).isZero();
        assertThat(traces.counts().dropped() + traces.counts().failed()).isEqualTo(1_000);
    }

    @Test
    void after_closing_nothing_is_taken_in() {
        Traces traces = Traces.open(AgentConfig.of("no-such-host.invalid:9092").withCloseWithin(Duration.ofMillis(10)));
        traces.close();

        assertThat(traces.publish(trace("late"))).isFalse();
        assertThat(traces.counts().dropped()).isEqualTo(1);
    }
}
