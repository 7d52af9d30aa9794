package dev.ratchet.localmodel.http;

import static dev.ratchet.localmodel.Asking.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.localmodel.TestEmbeddings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelServerTest {
    private static final String HELLO =
            "{\"model\":\"any\",\"messages\":[{\"role\":\"user\",\"content\":\"Labels: tea, coffee."
                    + " Answer with only the label.\\n\\nText: espresso\"}]}";
    private static final RunningServer SERVER = RunningServer.ready(true);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void answers_in_the_form_of_the_api() throws Exception {
        JsonNode body = json(SERVER.chat(HELLO).body());

        assertThat(body.path("object").asText()).isEqualTo("chat.completion");
        assertThat(body.path("model").asText()).isEqualTo("any");
        assertThat(body.at("/choices/0/message/role").asText()).isEqualTo("assistant");
        assertThat(body.at("/choices/0/message/content").asText()).isEqualTo("coffee");
        assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(body.at("/usage/total_tokens").asInt())
                .isEqualTo(body.at("/usage/prompt_tokens").asInt()
                        + body.at("/usage/completion_tokens").asInt())
                .isPositive();
    }

    @Test
    void keeps_what_it_is_asked_where_that_is_wanted(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("requests.log"), "of an earlier run\n");
        CompletableFuture<Engine> engine = CompletableFuture.completedFuture(Engine.over(TestEmbeddings.shared()));
        try (ModelServer server = ModelServer.start(
                        new InetSocketAddress(InetAddress.getByName("localhost"), 0),
                        engine,
                        false,
                        RequestLog.into(file));
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + server.port() + "/v1/chat/completions");
            HttpRequest request = HttpRequest.newBuilder(address)
                    .POST(HttpRequest.BodyPublishers.ofString(HELLO))
                    .build();

            client.send(request, HttpResponse.BodyHandlers.discarding());
            client.send(request, HttpResponse.BodyHandlers.discarding());

            assertThat(Files.readAllLines(file)).containsExactly(HELLO, HELLO);
        }
    }

    @Test
    void streams_the_answer_and_ends_with_done() throws Exception {
        String events = SERVER.chat(HELLO.replace(
                        "{\"model\"", "{\"stream\":true,\"stream_options\":{\"include_usage\":true},\"model\""))
                .body();

        assertThat(events)
                .startsWith("data: {")
                .endsWith("data: [DONE]\n\n")
                .contains("coffee", "\"usage\":{", "\"stop\"");
    }

    @Test
    void cuts_the_answer_where_the_request_says_so() throws Exception {
        JsonNode body = json(SERVER.chat(HELLO.replace("{\"model\"", "{\"max_tokens\":1,\"model\""))
                .body());

        assertThat(body.at("/choices/0/message/content").asText()).isEqualTo("coff");
        assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("length");
    }

    @Test
    void lists_its_models_and_is_healthy() throws Exception {
        assertThat(SERVER.get("/v1/models").body())
                .contains(
                        "ratchet-local-small",
                        "ratchet-local-reflect",
                        "ratchet-local-judge",
                        "ratchet-local-embedding");
        assertThat(SERVER.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void is_not_healthy_before_the_embedding_model_is_loaded() throws Exception {
        try (RunningServer loading = new RunningServer(new CompletableFuture<>(), false)) {
            assertThat(loading.get("/health").statusCode()).isEqualTo(503);
            assertThat(loading.chat(HELLO).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void embeds_as_numbers_or_as_base64() throws Exception {
        JsonNode floats = json(SERVER.post("/v1/embeddings", "{\"input\":[\"tea\",\"coffee\"]}")
                .body());
        JsonNode base64 = json(SERVER.post("/v1/embeddings", "{\"input\":\"tea\",\"encoding_format\":\"base64\"}")
                .body());

        float[] expected = TestEmbeddings.shared().of("tea");
        byte[] bytes = Base64.getDecoder().decode(base64.at("/data/0/embedding").asText());
        assertThat(floats.path("data")).hasSize(2);
        assertThat((float) floats.at("/data/0/embedding/7").asDouble()).isEqualTo(expected[7]);
        assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(7 * Float.BYTES))
                .isEqualTo(expected[7]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{\"messages\":",
                "{}",
                "{\"messages\":[]}",
                "{\"messages\":\"hello\"}",
                "{\"messages\":[1]}",
                "{\"messages\":[{\"role\":\"user\",\"content\":{\"a\":1}}]}",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"response_format\":{\"type\":\"json_schema\"}}",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]} trailing"
            })
    void says_what_is_wrong_with_a_bad_request_and_stays_up(String body) throws Exception {
        assertRefused(SERVER.chat(body));
    }

    @Test
    void refuses_huge_and_deep_requests_and_stays_up() throws Exception {
        assertRefused(
                SERVER.chat("{\"messages\":[{\"role\":\"user\",\"content\":\"" + "x".repeat(10_000_000) + "\"}]}"));
        assertRefused(SERVER.chat("{\"messages\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}"));
        assertRefused(SERVER.post("/v1/embeddings", "{\"input\":[]}"));
        assertRefused(SERVER.post("/v1/embeddings", "{\"input\":[[1,2]]}"));
    }

    @Test
    void answers_a_large_prompt() throws Exception {
        String text = "a -> b: - \\\"c\\\" Labels: x, y\\n".repeat(20_000);

        assertThat(SERVER.chat("{\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void knows_its_paths_and_methods() throws Exception {
        assertThat(SERVER.get("/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(SERVER.get("/v1/chat/completions").statusCode()).isEqualTo(405);
        assertThat(json(SERVER.get("/v1/nothing").body()).at("/error/type").asText())
                .isEqualTo("invalid_request_error");
    }

    @ParameterizedTest
    @CsvSource({"unavailable,503", "rate_limited,429", "error,500"})
    void fails_as_often_as_told(String mode, int status) throws Exception {
        SERVER.post("/control", "{\"mode\":\"" + mode + "\",\"times\":2}");

        assertThat(SERVER.chat(HELLO).statusCode()).isEqualTo(status);
        assertThat(SERVER.chat(HELLO).statusCode()).isEqualTo(status);
        assertThat(SERVER.chat(HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void can_be_slow_answer_prose_or_break_off() throws Exception {
        SERVER.post("/control", "{\"mode\":\"slow\",\"delay_ms\":150,\"times\":1}");
        long before = System.nanoTime();
        SERVER.chat(HELLO);
        assertThat((System.nanoTime() - before) / 1_000_000).isGreaterThanOrEqualTo(150);

        SERVER.post("/control", "{\"mode\":\"prose\",\"times\":1}");
        assertThat(SERVER.chat(HELLO).body()).contains(Chat.PROSE);

        SERVER.post("/control", "{\"mode\":\"half_stream\",\"times\":1}");
        assertThatThrownBy(() -> SERVER.chat(HELLO)).isInstanceOf(IOException.class);
        assertThat(SERVER.chat(HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void is_controlled_only_where_that_is_allowed() throws Exception {
        try (RunningServer closed = RunningServer.ready(false)) {
            assertThat(closed.post("/control", "{\"mode\":\"error\"}").statusCode())
                    .isEqualTo(404);
        }
        assertThat(SERVER.post("/control", "{\"mode\":\"nonsense\"}").statusCode())
                .isEqualTo(400);
    }

    private static void assertRefused(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response.body()).at("/error/message").asText()).isNotBlank();
        assertThat(SERVER.chat(HELLO).statusCode()).isEqualTo(200);
    }
}
