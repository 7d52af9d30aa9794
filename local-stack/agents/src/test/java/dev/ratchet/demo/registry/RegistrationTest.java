package dev.ratchet.demo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.demo.AgentDefinition;
import dev.ratchet.demo.FakeServer;
import dev.ratchet.events.wire.EventJson;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RegistrationTest {
    private final FakeServer registry = new FakeServer(FakeServer.status(503, ""));

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void creates_the_first_version_of_each_prompt() throws Exception {
        registry.answerWith(
                (exchange, request) -> FakeServer.send(exchange, request.line().startsWith("GET") ? 200 : 201, "{}"));

        register();

        assertThat(registry.requests())
                .extracting(FakeServer.Request::line)
                .containsExactly("GET /q/health/ready", "POST /prompts", "POST /prompts");
        assertThat(registry.requests())
                .extracting(FakeServer.Request::authorization)
                .containsOnly("Bearer key");
        var first = EventJson.mapper().readTree(registry.requests().get(1).body());
        assertThat(first.path("name").textValue()).isEqualTo("support-intent");
        assertThat(first.path("version").textValue()).isEqualTo("1.0.0");
        assertThat(first.path("template_text").textValue()).contains("{message}");
        assertThat(first.path("input_schema").path("required").path(0).textValue())
                .isEqualTo("message");
        assertThat(first.path("output_schema").path("enum")).hasSize(12);
        assertThat(first.path("metadata").toString())
                .isEqualTo("{\"model\":\"small\",\"temperature\":0,\"owner\":\"demo\"}");
    }

    @Test
    void waits_for_the_registry_and_tries_again_when_it_fails() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        registry.answerWith((exchange, request) -> {
            int status = List.of(503, 200, 500, 201, 409).get(turn.getAndIncrement());
            FakeServer.send(exchange, status, "{\"status\":" + status + "}");
        });

        register();

        assertThat(registry.requests())
                .extracting(FakeServer.Request::line)
                .containsExactly(
                        "GET /q/health/ready",
                        "GET /q/health/ready",
                        "POST /prompts",
                        "POST /prompts",
                        "POST /prompts");
    }

    private void register() throws InterruptedException {
        new Registration(
                        HttpClient.newHttpClient(),
                        registry.url(""),
                        "key",
                        Duration.ofMillis(5),
                        Duration.ofMillis(20))
                .register(AgentDefinition.all().stream()
                        .map(agent -> agent.firstVersion("small"))
                        .toList());
    }
}
