package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DatasetEvent.DatasetEntryRemoved;
import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.testing.EmbeddedKafka;
import dev.ratchet.testing.TopicTap;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Datasets from outside: the REST API, and the topic that their entries are told on. */
final class DatasetClient implements AutoCloseable {
    static final String JSONL = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final AtomicInteger COUNT = new AtomicInteger();
    static final RestAssuredConfig RAW = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(JSONL, ContentType.TEXT)
                    .encodeContentTypeAs("application/jsonl", ContentType.TEXT)
                    .encodeContentTypeAs(CSV, ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    final TopicTap topic = new TopicTap(EmbeddedKafka.bootstrapServers(), Topic.Names.DATASETS);

    static String newName() {
        return "dataset-" + System.nanoTime() + "-" + COUNT.incrementAndGet();
    }

    static UUID newDataset(Object... entries) {
        Response made = post("/datasets", Map.of("name", newName(), "entries", List.of(entries)));
        made.then().statusCode(201);
        return UUID.fromString(made.path("id"));
    }

    static Map<String, Object> entry(String message, String expected) {
        return Map.of("input_data", Map.of("message", message), "expected_output", expected);
    }

    static Response upload(UUID dataset, String type, String file) {
        return upload(dataset, type, file.getBytes(StandardCharsets.UTF_8), "");
    }

    static Response upload(UUID dataset, String type, byte[] file, String query) {
        return owner().config(RAW)
                .header("Content-Type", type)
                .body(file)
                .post("/datasets/" + dataset + "/uploads" + query);
    }

    static Response uploadAs(String key, UUID dataset, String file) {
        return as(key).config(RAW).header("Content-Type", JSONL).body(file).post("/datasets/{id}/uploads", dataset);
    }

    static String download(UUID dataset, String query) {
        return new String(
                owner().get("/datasets/" + dataset + "/download" + query).asByteArray(), StandardCharsets.UTF_8);
    }

    /** The dataset of this name; {@code null} where there is none. */
    static @Nullable UUID named(String name) {
        String cursor = "";
        while (cursor != null) {
            Response page = owner().get("/datasets?limit=200&cursor={cursor}", cursor);
            String id = page.path("items.find { it.name == '" + name + "' }?.id");
            if (id != null) {
                return UUID.fromString(id);
            }
            cursor = page.path("next_cursor");
        }
        return null;
    }

    static long count(UUID dataset) {
        return owner().get("/datasets/{id}", dataset).jsonPath().getLong("entry_count");
    }

    /** What is told of a dataset's entries, once there are so many. */
    List<DatasetEntryStored> stored(UUID dataset, int count) {
        await("entries of " + dataset + " on the topic")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> stored(dataset).size() >= count);
        return stored(dataset);
    }

    private List<DatasetEntryStored> stored(UUID dataset) {
        return topic.events(DatasetEntryStored.class).stream()
                .filter(event -> event.datasetId().equals(dataset))
                .toList();
    }

    /** The entries of a dataset that are told to be gone, once there are so many. */
    List<UUID> removed(UUID dataset, int count) {
        await("removed entries of " + dataset + " on the topic")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> removed(dataset).size() >= count);
        return removed(dataset);
    }

    private List<UUID> removed(UUID dataset) {
        return topic.events(DatasetEntryRemoved.class).stream()
                .filter(event -> event.datasetId().equals(dataset))
                .map(DatasetEntryRemoved::entryId)
                .toList();
    }

    @Override
    public void close() {
        topic.close();
    }
}
