package dev.ratchet.localmodel;

import dev.ratchet.localmodel.embedding.CachedEmbeddings;
import dev.ratchet.localmodel.embedding.MiniLm;
import dev.ratchet.localmodel.http.Engine;
import dev.ratchet.localmodel.http.ModelServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts the local model: {@code java -jar local-model.jar [--host localhost] [--port 8090] [--allow-control]}. */
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
            ModelServer server =
                    ModelServer.start(new InetSocketAddress(host, port), engine, options.contains("--allow-control"));
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
