package dev.ratchet.launcher.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells whether a started child does its work yet. */
@FunctionalInterface
public interface Readiness {

    boolean isReady() throws InterruptedException;

    /** Ready when the address answers 200. */
    static Readiness http(HttpClient client, URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(3)).build();
        return () -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        };
    }

    static Readiness port(int port) {
        return () -> Ports.isAnswering(port);
    }

    /** For a child that tells nothing: ready when it has lived this long. */
    static Readiness after(Duration duration) {
        long due = System.nanoTime() + duration.toNanos();
        return () -> System.nanoTime() - due >= 0;
    }
}
