package dev.ratchet.demo.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the registry and creates the first version of each prompt, where it is not there yet. */
public final class Registration {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int CREATED = 201;
    private static final int EXISTS = 409;

    private final HttpClient client;
    private final URI registry;
    private final @Nullable String key;
    private final Duration firstPause;
    private final Duration longestPause;

    public Registration(
            HttpClient client, URI registry, @Nullable String key, Duration firstPause, Duration longestPause) {
        this.client = client;
        this.registry = registry;
        this.key = key;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /** Goes on until every prompt is there, however long the registry is away.
     *
     * @throws InterruptedException where the thread is told to stop */
    public void register(List<ObjectNode> firstVersions) throws InterruptedException {
        until("the registry at " + registry + " is not ready", this::isReady);
        for (ObjectNode firstVersion : firstVersions) {
            until("the registry did not take " + firstVersion.path("name").textValue(), () -> create(firstVersion));
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        return send(request("/q/health/ready").GET()).statusCode() == 200;
    }

    private boolean create(ObjectNode prompt) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request("/prompts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(EventJson.write(prompt))));
        String name = prompt.path("name").textValue();
        switch (response.statusCode()) {
            case CREATED -> LOG.info("Prompt {} created", name);
            case EXISTS -> LOG.info("Prompt {} is there already", name);
            default -> {
                LOG.warn("POST /prompts for {} was answered {}: {}", name, response.statusCode(), shortened(response));
                return false;
            }
        }
        return true;
    }

    private static String shortened(HttpResponse<String> response) {
        String line = response.body().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(300, line.length()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(registry + path)).timeout(TIMEOUT);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private void until(String complaint, Attempt attempt) throws InterruptedException {
        Duration pause = firstPause;
        boolean told = false;
        while (!succeeds(attempt)) {
            if (!told) {
                LOG.info("Waiting: {}", complaint);
            }
            told = true;
            Thread.sleep(pause);
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
        }
    }

    private static boolean succeeds(Attempt attempt) throws InterruptedException {
        try {
            return attempt.run();
        } catch (IOException e) {
            LOG.debug("No answer", e);
            return false;
        }
    }

    private interface Attempt {
        boolean run() throws IOException, InterruptedException;
    }
}
