package dev.ratchet.benchmarks.replay;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same calls with nothing around them: what this machine, as busy as it is, lets anybody reach. */
final class BareCalls {
    private BareCalls() {}

    static Duration make(SlowModel model, int calls, int concurrency) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService seats = Executors.newFixedThreadPool(
                        concurrency, Thread.ofVirtual().factory())) {
            long begun = System.nanoTime();
            List<Future<?>> made = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                made.add(seats.submit(() -> client.send(request, BodyHandlers.ofByteArray())));
            }
            for (Future<?> call : made) {
                call.get();
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a bare call failed", e);
        }
    }
}
