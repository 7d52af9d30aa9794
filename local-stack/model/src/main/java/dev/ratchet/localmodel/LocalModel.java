package dev.ratchet.localmodel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.localmodel.embedding.CachedEmbeddings;
import dev.ratchet.localmodel.embedding.MiniLm;
import dev.ratchet.localmodel.http.Engine;
import dev.ratchet.localmodel.http.ModelServer;
import dev.ratchet.localmodel.http.RequestLog;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Starts the local model: {@code java -jar local-model.jar [--host localhost] [--port 8090] [--allow-control]}. With
 * {@code RATCHET_LOCAL_MODEL_REQUESTS} in the environment, what it is asked is kept in the file of that name.
 */
public final class LocalModel {
    private static final String USUAL_HOST = "localhost";
    private static final String USUAL_PORT = "8090";
    private static final int REMEMBERED_TEXTS = 8_192;

    private LocalModel() {}

    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        List<String> options = List.of(arguments);
        String host = value(options, "--host", USUAL_HOST);
        int port = Integer.parseInt(value(options, "--port", USUAL_PORT));
        CompletableFuture<Engine> engine = new CompletableFuture<>();
        try {
            ModelServer server = ModelServer.start(
                    new InetSocketAddress(host, port), engine, options.contains("--allow-control"), requests());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            engine.complete(load());
            System.out.println("local model listens on http://" + host + ":" + server.port() + "/v1");
        } catch (BindException e) {
            System.err.println("local model: port " + port + " is taken");
            System.exit(1);
        } catch (IOException | RuntimeException | LinkageError e) {
            System.err.println("local model: cannot start: " + e);
            System.exit(1);
        }
    }

    private static Consumer<JsonNode> requests() throws IOException {
        String file = System.getenv().getOrDefault("RATCHET_LOCAL_MODEL_REQUESTS", "");
        return file.isBlank() ? _ -> {} : RequestLog.into(Path.of(file));
    }

    private static String value(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        return at >= 0 && at + 1 < options.size() ? options.get(at + 1) : otherwise;
    }

    private static Engine load() {
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("embedding-", 0).daemon().factory());
        return Engine.over(new CachedEmbeddings(MiniLm.load(pool), REMEMBERED_TEXTS));
    }
}
