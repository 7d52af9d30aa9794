package dev.ratchet.launcher.audit;

import dev.ratchet.events.audit.ChainHead;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit log of a registry, over its REST API. */
public final class RegistryAudit {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param address of the registry, for instance {@code http://localhost:8080} */
    public RegistryAudit(String address, String key) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.key = key;
    }

    /** Reads the head and then the export, which may have grown since.
     *
     * @throws Unavailable where the registry does not answer, does not let us, or stops half-way */
    public <T> T read(BiFunction<Stream<String>, ChainHead, T> reader) throws InterruptedException {
        try {
            ChainHead head = EventJson.mapper().readValue(get("/audit/head", BodyHandlers.ofString()), ChainHead.class);
            try (Stream<String> lines = get("/audit/export", BodyHandlers.ofLines())) {
                return reader.apply(lines, head);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Unavailable(address + " cannot be read: " + e.getMessage(), e);
        }
    }

    private <B> B get(String path, BodyHandler<B> body) throws IOException, InterruptedException {
        HttpResponse<B> response = http.send(request(path), body);
        return switch (response.statusCode()) {
            case 200 -> response.body();
            case 401 -> throw new Unavailable(address + " does not know the key", null);
            case 403 -> throw new Unavailable(address + " lets only an owner export the audit log", null);
            default -> throw new Unavailable(address + path + " answers " + response.statusCode(), null);
        };
    }

    private HttpRequest request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(address + path))
                    .header("Authorization", "Bearer " + key)
                    .timeout(PATIENCE)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new Unavailable("'" + address + "' is no address of a registry", e);
        }
    }

    /** Why the log cannot be read, in words for the person at the terminal. */
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
