package dev.ratchet.benchmarks.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.benchmarks.Measurement;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.launcher.process.ResidentMemory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** 100,000 entries from a JSONL file, until the last of them is in the dataset and told to the other services. */
record DatasetUpload(QuarkusServer registry, Map<String, String> headers, Path folder) {
    private static final int ENTRIES = 100_000;

    List<Measurement> measure() throws IOException, InterruptedException {
        Path file = write();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String dataset = send(
                            client, "/datasets", "application/json", BodyPublishers.ofString("{\"name\": \"bench\"}"))
                    .path("id")
                    .asText();
            long begun = System.nanoTime();
            JsonNode upload = send(
                    client, "/datasets/" + dataset + "/uploads", "application/x-ndjson", BodyPublishers.ofFile(file));
            String path =
                    "/datasets/" + dataset + "/uploads/" + upload.path("id").asText();
            while (!upload.path("state").asText().equals("done")) {
                if (upload.path("state").asText().equals("failed")) {
                    throw new IllegalStateException("the upload failed: " + upload);
                }
                Thread.sleep(100);
                upload = answer(client.send(request(path).GET().build(), BodyHandlers.ofByteArray()));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            double memory = ProcessHandle.of(registry.pid())
                    .map(ResidentMemory::megabytes)
                    .orElseThrow();
            return List.of(
                    new Measurement("upload of 100,000 entries", seconds, 60, "s"),
                    new Measurement("registry after it, resident, -Xmx256m", memory, 600, "MB"));
        }
    }

    private Path write() throws IOException {
        Path file = folder.resolve("entries.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ENTRIES; i++) {
                out.write("{\"input_data\": {\"message\": \"Where is my order number " + i
                        + "? It should have been here days ago.\"}, \"expected_output\": \"order_status\"}\n");
            }
        }
        return file;
    }

    private JsonNode send(HttpClient client, String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return answer(client.send(
                request(path).header("Content-Type", type).POST(body).build(), BodyHandlers.ofByteArray()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(registry.address() + path));
        headers.forEach(request::header);
        return request;
    }

    private static JsonNode answer(HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() >= 300) {
            throw new IOException(
                    "answered " + response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return EventJson.mapper().readTree(response.body());
    }
}
