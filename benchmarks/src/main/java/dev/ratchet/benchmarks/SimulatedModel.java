package dev.ratchet.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A provider of models on loopback that answers everything with the same word, each time after the same while. */
public final class SimulatedModel implements AutoCloseable {
    /** The server would hang up on idle connections beyond 200 of them. */
    private static final String MAX_IDLE = "sun.net.httpserver.maxIdleConnections";

    private static final byte[] ANSWER = """
            {"id": "c-1", "object": "chat.completion", "created": 1, "model": "simulated",
             "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "billing"}}],
             "usage": {"prompt_tokens": 40, "completion_tokens": 1, "total_tokens": 41}}""".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final Duration latency;
    private final AtomicLong asked = new AtomicLong();

    public SimulatedModel(Duration latency) throws IOException {
        System.setProperty(MAX_IDLE, "2048");
        this.latency = latency;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            asked.incrementAndGet();
            Thread.sleep(latency);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What an OpenAI client takes as its base URL. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    public long asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
