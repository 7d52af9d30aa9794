package dev.ratchet.localmodel.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ratchet.localmodel.http.Faults.State;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Serves the API on the loopback interface. Until the engine is there, {@code /health} and the model answer 503. */
public final class ModelServer implements AutoCloseable {
    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("model-", 0).daemon().factory());
    private final CompletableFuture<Engine> engine;
    private final boolean controllable;
    private final Consumer<JsonNode> requests;
    private final Faults faults = new Faults();
    private final Chat chat = new Chat(InstantSource.system());

    private ModelServer(
            HttpServer server, CompletableFuture<Engine> engine, boolean controllable, Consumer<JsonNode> requests) {
        this.server = server;
        this.engine = engine;
        this.controllable = controllable;
        this.requests = requests;
    }

    /** Listens on {@code port} of this machine alone, or on a free one for 0. */
    public static ModelServer start(int port, CompletableFuture<Engine> engine, boolean controllable)
            throws IOException {
        return start(new InetSocketAddress(InetAddress.getByName("localhost"), port), engine, controllable, _ -> {});
    }

    /** @param requests gets each question to the model */
    public static ModelServer start(
            InetSocketAddress address,
            CompletableFuture<Engine> engine,
            boolean controllable,
            Consumer<JsonNode> requests)
            throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "60");
        HttpServer http = HttpServer.create(address, 64);
        ModelServer server = new ModelServer(http, engine, controllable, requests);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Fault fault = Fault.OK;
            Reply reply;
            try {
                State state = isModel(exchange) ? faults.next() : new State(Fault.OK, 0, 0);
                fault = state.fault();
                delay(state);
                reply = route(exchange, fault);
            } catch (ApiError e) {
                reply = e.reply();
            } catch (RuntimeException | StackOverflowError e) {
                reply = Reply.error(
                        500, "server_error", "The model failed: " + e.getClass().getSimpleName());
            }
            send(exchange, reply, fault == Fault.HALF_STREAM);
        }
    }

    private Reply route(HttpExchange exchange, Fault fault) throws IOException, ApiError {
        String path = exchange.getRequestURI().getPath();
        return switch (path) {
            case "/health" -> allowed(exchange, "GET").orElseGet(this::health);
            case "/v1/models" -> allowed(exchange, "GET").orElseGet(ModelList::all);
            case "/v1/chat/completions", "/v1/embeddings" -> model(exchange, path, fault);
            case "/control" -> control(exchange);
            default -> notFound(path);
        };
    }

    private Reply model(HttpExchange exchange, String path, Fault fault) throws IOException, ApiError {
        Optional<Reply> refused = allowed(exchange, "POST").or(() -> Faults.refusal(fault));
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!loaded()) {
            return loading();
        }
        Engine loaded = engine.join();
        JsonNode question = Bodies.json(exchange);
        requests.accept(question);
        return path.endsWith("embeddings")
                ? EmbeddingsApi.embed(loaded.embeddings(), question)
                : chat.complete(loaded.model(), question, fault == Fault.PROSE);
    }

    private Reply control(HttpExchange exchange) throws IOException, ApiError {
        if (!controllable) {
            return notFound("/control");
        }
        if (exchange.getRequestMethod().equals("GET")) {
            return faults.shown();
        }
        Optional<Reply> refused = allowed(exchange, "POST");
        return refused.isPresent() ? refused.get() : faults.set(Bodies.json(exchange));
    }

    private Reply health() {
        return loaded() ? Reply.json(200, JsonNodeFactory.instance.objectNode().put("status", "UP")) : loading();
    }

    private boolean loaded() {
        return engine.isDone() && !engine.isCompletedExceptionally();
    }

    private static Reply loading() {
        return Reply.error(503, "server_error", "The model is loading.").with("Retry-After", "1");
    }

    private static Reply notFound(String path) {
        return Reply.error(404, "invalid_request_error", "There is nothing at " + path + ".");
    }

    private static Optional<Reply> allowed(HttpExchange exchange, String method) {
        return exchange.getRequestMethod().equals(method)
                ? Optional.empty()
                : Optional.of(Reply.error(405, "invalid_request_error", "Use " + method + ".")
                        .with("Allow", method));
    }

    private static boolean isModel(HttpExchange exchange) {
        return Set.of("/v1/chat/completions", "/v1/embeddings")
                .contains(exchange.getRequestURI().getPath());
    }

    private static void delay(State state) {
        if (state.delayMillis() > 0) {
            try {
                Thread.sleep(state.delayMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A half answer announces its whole length and then ends. */
    private static void send(HttpExchange exchange, Reply reply, boolean half) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, half ? body.length / 2 : body.length);
        out.flush();
        if (!half) {
            out.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
