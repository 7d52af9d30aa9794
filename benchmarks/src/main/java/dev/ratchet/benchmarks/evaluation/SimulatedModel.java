package dev.ratchet.benchmarks.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** An OpenAI endpoint on loopback that takes its time and answers {@code refund} or {@code billing}, by the question's length. */
final class SimulatedModel implements AutoCloseable {
    private final HttpServer server;
    private final Duration latency;
    private final AtomicLong asked = new AtomicLong();

    SimulatedModel(Duration latency) throws IOException {
        this.latency = latency;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode question =
                    EventJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
            asked.incrementAndGet();
            Thread.sleep(latency);
            byte[] body = completion(question.toString().length() % 2 == 0 ? "refund" : "billing");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] completion(String text) {
        return """
                {"id": "c", "object": "chat.completion", "created": 1, "model": "simulated",
                 "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "%s"}}],
                 "usage": {"prompt_tokens": 40, "completion_tokens": 1, "total_tokens": 41}}""".formatted(text).getBytes(StandardCharsets.UTF_8);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    long asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
