package dev.ratchet.demo.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ratchet.demo.FakeServer;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Usage;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HttpChatModelTest {
    private static final ModelSettings SETTINGS = new ModelSettings("named-by-prompt", 0.0, null);

    private final FakeServer server = new FakeServer(FakeServer.saying("hello"));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asks_and_reads_text_model_and_usage() throws ModelFailure {
        ChatAnswer answer = model(server.url("/v1"), null).ask("hi", SETTINGS);

        assertThat(answer).isEqualTo(new ChatAnswer("hello", "fake", new Usage(100, 5)));
        FakeServer.Request request = server.requests().getFirst();
        assertThat(request.line()).isEqualTo("POST /v1/chat/completions");
        assertThat(request.authorization()).isEqualTo("Bearer key");
        assertThat(request.body())
                .isEqualTo("{\"model\":\"named-by-prompt\",\"temperature\":0.0,"
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}");
    }

    @Test
    void the_model_of_the_environment_wins() throws ModelFailure {
        model(server.url("/v1"), "mine").ask("hi", SETTINGS);

        assertThat(server.requests().getFirst().body()).contains("\"model\":\"mine\"");
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                Arguments.of("http_500", FakeServer.status(500, "{\"error\":\"no\"}")),
                Arguments.of("http_429", FakeServer.status(429, "")),
                Arguments.of("unreadable_answer", FakeServer.status(200, "<html>sorry</html>")),
                Arguments.of("unreadable_answer", FakeServer.status(200, "")),
                Arguments.of("unreadable_answer", FakeServer.status(200, "null")),
                Arguments.of("unreadable_answer", FakeServer.status(200, "{\"choices\":[]}")),
                Arguments.of(
                        "unreadable_answer",
                        FakeServer.status(200, "{\"choices\":[{\"message\":{\"content\":null}}]}")),
                Arguments.of("unreadable_answer", FakeServer.status(200, "[".repeat(5_000))),
                Arguments.of("unreachable", FakeServer.status(200, "x".repeat(2_000_000))),
                Arguments.of("unreachable", FakeServer.half()));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void a_bad_answer_is_a_failure_with_a_stable_type(String type, FakeServer.Answer answer) {
        server.answerWith(answer);

        assertThat(failure(server.url("/v1")).type()).isEqualTo(type);
    }

    @Test
    void a_server_that_says_when_to_come_back_is_heard() {
        server.answerWith((exchange, request) -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            FakeServer.send(exchange, 429, "");
        });

        assertThat(failure(server.url("/v1")).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_silent_server_is_a_timeout_and_a_missing_one_is_unreachable() {
        server.answerWith((exchange, request) -> {
            try {
                Thread.sleep(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(failure(server.url("/v1")).type()).isEqualTo("timeout");
        assertThat(failure(URI.create("http://localhost:1/v1")).type()).isEqualTo("unreachable");
    }

    private static ModelFailure failure(URI base) {
        return catchThrowableOfType(ModelFailure.class, () -> model(base, null).ask("hi", SETTINGS));
    }

    private static HttpChatModel model(URI base, @Nullable String name) {
        return new HttpChatModel(HttpClient.newHttpClient(), base, "key", name, Duration.ofMillis(500));
    }
}
