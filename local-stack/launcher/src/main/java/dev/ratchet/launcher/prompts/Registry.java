package dev.ratchet.launcher.prompts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The registry's REST API, as far as prompt files need it. */
public final class Registry implements AutoCloseable {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final String key;

    public Registry(URI address, String key) {
        this.address = address.toString().replaceAll("/+$", "");
        this.key = key;
    }

    /** What it has, of one prompt or of all. */
    SortedMap<PromptPath, RemoteFile> files(@Nullable String prompt) {
        SortedMap<PromptPath, RemoteFile> files = new TreeMap<>();
        String cursor = "";
        do {
            String query = "?limit=200" + parameter("prompt", prompt) + parameter("cursor", cursor);
            FilePage page = json(get("/prompt-files" + query), FilePage.class);
            page.items().forEach(file -> files.put(file.path(), file));
            cursor = page.nextCursor();
        } while (cursor != null);
        return files;
    }

    private record FilePage(
            List<RemoteFile> items, @Nullable String nextCursor) {}

    byte[] file(PromptPath path) {
        return get("/prompts/" + encoded(path.prompt()) + "/file?version=" + encoded(path.version()));
    }

    /** Sends files, which it takes all together or refuses. */
    ImportReport send(byte[] yaml, boolean dryRun) {
        HttpResponse<byte[]> answer = ask(request("/imports/prompts?dry_run=" + dryRun)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofByteArray(yaml)));
        return switch (answer.statusCode()) {
            case 200, 400, 409, 413, 422 -> json(answer.body(), ImportReport.class);
            default -> throw refused(answer);
        };
    }

    private byte[] get(String path) {
        HttpResponse<byte[]> answer = ask(request(path).GET());
        if (answer.statusCode() != 200) {
            throw refused(answer);
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ANSWERS_WITHIN)
                .header("Authorization", "Bearer " + key);
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new PromptsFailure(Exit.AWAY, "cannot reach the registry at " + address + ": " + told(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PromptsFailure(Exit.AWAY, "interrupted");
        }
    }

    private static String told(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private PromptsFailure refused(HttpResponse<byte[]> answer) {
        String detail = json(answer.body(), JsonNode.class).path("detail").asText("");
        return new PromptsFailure(
                Exit.AWAY,
                "the registry at " + address + " answers " + answer.statusCode()
                        + (detail.isEmpty() ? "" : ": " + detail));
    }

    private <T> T json(byte[] body, Class<T> type) {
        try {
            return EventJson.mapper().readValue(new String(body, StandardCharsets.UTF_8), type);
        } catch (JsonProcessingException e) {
            throw new PromptsFailure(Exit.AWAY, "what answers at " + address + " is no Ratchet registry");
        }
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
