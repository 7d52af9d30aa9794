package dev.ratchet.registry;

import static dev.ratchet.registry.DatasetClient.CSV;
import static dev.ratchet.registry.DatasetClient.JSONL;
import static dev.ratchet.registry.DatasetClient.count;
import static dev.ratchet.registry.DatasetClient.download;
import static dev.ratchet.registry.DatasetClient.newDataset;
import static dev.ratchet.registry.DatasetClient.upload;
import static dev.ratchet.registry.DatasetClient.uploadAs;
import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.owner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ratchet.events.DatasetEvent.DatasetEntryStored;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** C1: files of entries, up and down. */
@QuarkusTest
class C1UploadsIT {
    private static final String GOOD =
            "{\"input_data\": {\"message\": \"hello\"}, \"expected_output\": \"greeting\"}\n";

    @Inject
    DataSource dataSource;

    private final DatasetClient datasets = new DatasetClient();

    @AfterEach
    void close() {
        datasets.close();
    }

    @Test
    void aJsonLinesFileBecomesEntriesThatAreTold() {
        UUID id = newDataset();

        Response answer = upload(id, JSONL, GOOD + "\n" + GOOD.replace("hello", "bye"));

        String upload = answer.path("id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/datasets/" + id + "/uploads/" + upload))
                .body("state", equalTo("done"))
                .body("entries_read", equalTo(2))
                .body("entries_added", equalTo(2))
                .body("lines_read", equalTo(3))
                .body("total_bytes", equalTo(GOOD.length() * 2 - 1))
                .body("bytes_read", equalTo(GOOD.length() * 2 - 1))
                .body("error", nullValue());
        owner().get("/datasets/{id}/uploads/{upload}", id, upload).then().body("state", equalTo("done"));
        owner().get("/datasets/{id}/uploads", id)
                .then()
                .body("total", equalTo(1))
                .body("items[0].id", equalTo(upload));
        owner().get("/datasets/{id}/entries", id)
                .then()
                .body("items.source", equalTo(List.of("upload", "upload")))
                .body("items.input_data.message", equalTo(List.of("hello", "bye")));
        assertThat(datasets.stored(id, 2))
                .extracting(DatasetEntryStored::expectedOutput)
                .containsExactly("greeting", "greeting");
    }

    @Test
    void aCsvFileFromASpreadsheetIsUnderstood() {
        UUID id = newDataset();

        upload(
                        id,
                        CSV,
                        "\uFEFFmessage,expected_output,metadata.lang\r\n\"Where, \"\"it\"\"\r\nis?\",shipping,en\r\n\r\n,,\r\n")
                .then()
                .statusCode(201)
                .body("entries_added", equalTo(2));

        owner().get("/datasets/{id}/entries", id)
                .then()
                .body("items[0].input_data.message", equalTo("Where, \"it\"\r\nis?"))
                .body("items[0].metadata.lang", equalTo("en"))
                .body("items[1].input_data.message", equalTo(""))
                .body("items[1].expected_output", nullValue());
    }

    @Test
    void aBadLineFailsAllAndIsNamed() {
        UUID id = newDataset();

        Response answer = upload(id, JSONL, GOOD.repeat(2_500) + "{\"input_data\": 7}\n" + GOOD);

        answer.then()
                .statusCode(422)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("line", equalTo(2_501))
                .body("detail", equalTo("Line 2501: input_data must be a JSON object; nothing was added"));
        String upload = answer.path("upload_id");
        owner().get("/datasets/{id}/uploads/{upload}", id, upload)
                .then()
                .body("state", equalTo("failed"))
                .body("entries_added", equalTo(0))
                .body("error.line", equalTo(2_501))
                .body("error.reason", equalTo("input_data must be a JSON object"));
        assertThat(count(id)).isZero();
        assertThat(staged(upload)).isZero();
    }

    @Test
    void badLinesArePassedOverOnWishAndTheFirstHundredAreNamed() {
        UUID id = newDataset();

        Response answer =
                upload(id, JSONL, (GOOD + "nonsense\n").repeat(150).getBytes(StandardCharsets.UTF_8), "?on_error=skip");

        answer.then()
                .statusCode(201)
                .body("entries_added", equalTo(150))
                .body("lines_skipped", equalTo(150))
                .body("bad_lines.size()", equalTo(100))
                .body("bad_lines[0].line", equalTo(2))
                .body("bad_lines[99].line", equalTo(200))
                .body("bad_lines[0].reason", containsString("not JSON"));
        assertThat(count(id)).isEqualTo(150);
        upload(id, JSONL, "nonsense\n".getBytes(StandardCharsets.UTF_8), "?on_error=skip")
                .then()
                .statusCode(201)
                .body("entries_added", equalTo(0));
    }

    @Test
    void whatIsNoFileOfEntriesIsRefused() {
        UUID id = newDataset();
        byte[] latin1 = GOOD.replace("hello", "h\u00e9llo").getBytes(StandardCharsets.ISO_8859_1);

        upload(id, JSONL, "").then().statusCode(422).body("detail", startsWith("The file holds no entries"));
        upload(id, CSV, "").then().statusCode(422).body("detail", startsWith("The file holds no entries"));
        upload(id, CSV, "message\n").then().statusCode(422).body("detail", startsWith("The file holds no entries"));
        upload(id, JSONL, latin1, "")
                .then()
                .statusCode(422)
                .body("detail", startsWith("Line 1: it is not valid UTF-8"));
        upload(id, CSV, "a,b\nx,\"y\n").then().statusCode(422).body("line", equalTo(2));
        upload(id, CSV + ";charset=iso-8859-1", "a\nb\n").then().statusCode(415);
        upload(id, "application/json", GOOD).then().statusCode(415);
        upload(id, JSONL, new byte[0], "?on_error=ignore").then().statusCode(400);
        upload(UUID.randomUUID(), JSONL, GOOD).then().statusCode(404);
        assertThat(count(id)).isZero();
    }

    @Test
    void onlyMembersOfTheProjectUpload() {
        UUID id = newDataset();
        String stranger = Strangers.key(dataSource);
        String upload = upload(id, JSONL, GOOD).path("id");

        uploadAs(Accounts.VIEWER, id, GOOD).then().statusCode(403);
        uploadAs(stranger, id, GOOD).then().statusCode(404);
        as(stranger).get("/datasets/{id}/uploads/{upload}", id, upload).then().statusCode(404);
        as(stranger).get("/datasets/{id}/uploads", id).then().statusCode(404);
        as(Accounts.VIEWER)
                .get("/datasets/{id}/uploads/{upload}", id, upload)
                .then()
                .statusCode(200);
        owner().get("/datasets/{id}/uploads/{upload}", newDataset(), upload)
                .then()
                .statusCode(404);
    }

    @Test
    void twentyThousandEntriesAreVisibleAndToldEachOnce() {
        UUID id = newDataset();
        String file = IntStream.range(0, 20_000)
                .mapToObj(n -> GOOD.replace("hello", "message number " + n))
                .collect(Collectors.joining());

        Response answer = owner().config(DatasetClient.RAW)
                .header("Content-Type", "application/jsonl")
                .header("Prefer", "respond-async")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/datasets/{id}/uploads", id);

        answer.then().statusCode(202).body("state", equalTo("publishing")).body("entries_read", equalTo(20_000));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> owner().get("/datasets/{id}/uploads/{upload}", id, answer.path("id"))
                        .then()
                        .body("state", equalTo("done"))
                        .body("entries_added", equalTo(20_000)));
        assertThat(count(id)).isEqualTo(20_000);
        assertThat(datasets.stored(id, 20_000))
                .hasSize(20_000)
                .extracting(DatasetEntryStored::entryId)
                .doesNotHaveDuplicates();
        assertThat(download(id, "").lines())
                .hasSize(20_000)
                .element(19_999)
                .asString()
                .contains("number 19999");
    }

    @Test
    void whatIsDownloadedAndUploadedAgainIsTheSame() {
        UUID first = newDataset();
        upload(first, JSONL, """
                        {"input_data":{"price":1.10,"big":12345678901234567890.123},"expected_output":""}
                        {"input_data":{"text":"=1+1\\r\\n\\"ü\\""},"rubric":"=1","metadata":{"a":{"b":[1,null]}}}
                        """).then().statusCode(201);
        String jsonl = download(first, "");
        String csv = download(first, "?format=csv");

        UUID second = newDataset();
        UUID third = newDataset();
        upload(second, JSONL, jsonl).then().statusCode(201);
        upload(third, CSV, csv).then().statusCode(201);

        assertThat(jsonl).isEqualTo("""
                        {"input_data":{"price":1.10,"big":12345678901234567890.123},"expected_output":""}
                        {"input_data":{"text":"=1+1\\r\\n\\"ü\\""},"rubric":"=1","metadata":{"a":{"b":[1,null]}}}
                        """);
        assertThat(download(second, "?format=jsonl")).isEqualTo(jsonl);
        assertThat(download(third, "")).isEqualTo(jsonl);
        assertThat(download(third, "?format=csv&safe=true")).contains(",'=1,");
        owner().get("/datasets/{id}/download?format=csv", first)
                .then()
                .header("Content-Type", startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment; filename=\"dataset-"));
        owner().get("/datasets/{id}/download?format=xls", first).then().statusCode(400);
        assertThat(download(newDataset(), "")).isEmpty();
    }

    @Test
    void aLargeFileWithABadFirstLineIsAnsweredWhileItIsStillBeingSent() throws IOException, InterruptedException {
        UUID id = newDataset();
        byte[] block = GOOD.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/datasets/" + id + "/uploads"))
                .header("Authorization", "Bearer " + Accounts.OWNER)
                .header("Content-Type", JSONL)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless(block, 50)))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Line 1: ");
        }
        assertThat(count(id)).isZero();
    }

    private static InputStream endless(byte[] block, int times) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream("nonsense\n".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < times; i++) {
            parts.add(new ByteArrayInputStream(block));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        UUID id = newDataset();
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /datasets/" + id + "/uploads HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                    + Accounts.OWNER
                                    + "\r\nContent-Type: text/csv\r\nContent-Length: 300000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            assertThat(status).startsWith("HTTP/1.1 413");
        }
    }

    private long staged(String upload) {
        return Rows.count(dataSource, "select count(*) from dataset_upload_rows where upload_id = '" + upload + "'");
    }
}
