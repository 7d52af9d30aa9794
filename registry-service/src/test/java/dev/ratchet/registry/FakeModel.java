package dev.ratchet.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ratchet.events.wire.EventJson;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A model on a real socket: it rewords a text by a few words before it, and is away whenever the text tells of a rejection. */
public final class FakeModel implements QuarkusTestResourceLifecycleManager {
    static final String OPENING = "In short: ";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", FakeModel::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return Map.of(
                "OPENAI_BASE_URL", "http://localhost:" + server.getAddress().getPort() + "/v1");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        JsonNode question =
                EventJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
        String text = question.at("/messages/1/content").asText();
        boolean away = text.contains("Rejected by");
        byte[] body = (away ? "{}" : completion(OPENING + text)).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String completion(String text) {
        return """
                {"id": "c-1", "object": "chat.completion", "created": 1, "model": "fake",
                 "choices": [{"index": 0, "finish_reason": "stop",
                              "message": {"role": "assistant", "content": %s}}],
                 "usage": {"prompt_tokens": 10, "completion_tokens": 10, "total_tokens": 20}}""".formatted(EventJson.writeText(text));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
