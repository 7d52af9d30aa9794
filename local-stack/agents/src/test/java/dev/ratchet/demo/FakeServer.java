package dev.ratchet.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on a free port that answers as a test says, and keeps what it was asked. */
public final class FakeServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Answer answer;

    /** What came in. */
    public record Request(String line, String authorization, String body) {}

    /** Answers one exchange. */
    public interface Answer {
        void to(HttpExchange exchange, Request request) throws IOException;
    }

    public FakeServer(Answer answer) {
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    public void answerWith(Answer other) {
        answer = other;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            Request request = new Request(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    authorization == null ? "" : authorization,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            requests.add(request);
            answer.to(exchange, request);
        }
    }

    public static Answer status(int status, String body) {
        return (exchange, request) -> send(exchange, status, body);
    }

    /** A chat completion that says this. */
    public static Answer saying(String text) {
        return status(
                200,
                "{\"model\":\"fake\",\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"%s\"}}],"
                                .formatted(text)
                        + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":5}}");
    }

    /** Announces more than it sends. */
    public static Answer half() {
        return (exchange, request) -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write("{\"choices\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
