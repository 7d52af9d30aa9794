package dev.ratchet.demo.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.Usage;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model behind the OpenAI chat completions API. It tries once: the caller knows whether a call is worth a repeat. */
public final class HttpChatModel implements ChatModel {
    private static final long MAX_ANSWER_BYTES = 1_000_000;
    private static final int MAX_RETRY_SECONDS = 60;

    private final HttpClient client;
    private final URI endpoint;
    private final @Nullable String key;
    private final @Nullable String model;
    private final Duration timeout;

    /** @param model wins over the one that a prompt names; {@code null} leaves it to the prompt */
    public HttpChatModel(HttpClient client, URI base, @Nullable String key, @Nullable String model, Duration timeout) {
        this.client = client;
        this.endpoint = URI.create(base + "/chat/completions");
        this.key = key;
        this.model = model;
        this.timeout = timeout;
    }

    @Override
    public ChatAnswer ask(String text, ModelSettings settings) throws ModelFailure {
        HttpResponse<byte[]> response = send(request(text, settings));
        if (response.statusCode() != 200) {
            throw new ModelFailure(
                    "http_" + response.statusCode(), "the model answered " + response.statusCode(), pause(response));
        }
        return answer(response.body());
    }

    private HttpRequest request(String text, ModelSettings settings) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(EventJson.write(body(text, settings))));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return request.build();
    }

    private ObjectNode body(String text, ModelSettings settings) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("model", model != null ? model : settings.model());
        body.put("temperature", settings.temperature());
        body.put("max_tokens", settings.maxTokens());
        body.properties().removeIf(field -> field.getValue().isNull());
        body.putArray("messages").addObject().put("role", "user").put("content", text);
        return body;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws ModelFailure {
        try {
            return client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
        } catch (HttpTimeoutException e) {
            throw new ModelFailure("timeout", "no answer from the model within " + timeout.toSeconds() + " s");
        } catch (IOException e) {
            throw new ModelFailure("unreachable", "the model cannot be reached: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelFailure("interrupted", "the agent is stopping");
        }
    }

    private static ChatAnswer answer(byte[] body) throws ModelFailure {
        try {
            JsonNode answer = EventJson.read(body, JsonNode.class);
            JsonNode content = answer.path("choices").path(0).path("message").path("content");
            if (content.isTextual()) {
                return new ChatAnswer(
                        content.textValue(), answer.path("model").textValue(), usage(answer.path("usage")));
            }
        } catch (IOException e) {
            throw new ModelFailure("unreadable_answer", "the model's answer is not JSON");
        }
        throw new ModelFailure("unreadable_answer", "the model's answer has no text");
    }

    private static @Nullable Usage usage(JsonNode usage) {
        int input = usage.path("prompt_tokens").asInt(-1);
        int output = usage.path("completion_tokens").asInt(-1);
        return input < 0 || output < 0 ? null : new Usage(input, output);
    }

    private static Duration pause(HttpResponse<?> response) {
        Optional<String> header = response.headers().firstValue("Retry-After");
        return header.filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .map(seconds -> Duration.ofSeconds(Math.min(MAX_RETRY_SECONDS, seconds)))
                .orElse(Duration.ZERO);
    }
}
