package dev.ratchet.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Somebody outside who is told by webhooks: keeps what comes and answers as a test wants. */
final class Receiver implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Behaviour behaviour = (exchange, n) -> exchange.sendResponseHeaders(204, -1);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        messages.add(new Message(exchange.getRequestURI().getPath(), headers, body));
        behaviour.answer(exchange, messages.size());
        exchange.close();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook";
    }

    void behave(Behaviour wanted) {
        behaviour = wanted;
    }

    /** Answers with the first status, then with the second, and so on, and then for ever with the last. */
    void answer(int... statuses) {
        int before = messages.size();
        behave((exchange, n) -> exchange.sendResponseHeaders(statuses[Math.min(n - before, statuses.length) - 1], -1));
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<Message> messagesAbout(UUID deployment) {
        return messages.stream()
                .filter(message ->
                        message.json().at("/data/deployment_id").asText().equals(deployment.toString()))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** How the receiver answers its n-th message. */
    interface Behaviour {
        void answer(HttpExchange exchange, int n) throws IOException;
    }

    /** A request as it came. */
    record Message(String path, Map<String, List<String>> headers, String body) {
        JsonNode json() {
            return EventJson.readTrusted(body, JsonNode.class);
        }

        String type() {
            return json().path("type").asText();
        }

        String id() {
            return header("webhook-id");
        }

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }

        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            }
        }
    }
}
