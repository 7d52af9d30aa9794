package dev.ratchet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.wire.EventJson;
import dev.ratchet.launcher.process.RecordedProcess;
import dev.ratchet.launcher.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {

    @TempDir
    private Path folder;

    @Test
    void theFileTellsWhatOthersReadFromIt() throws IOException {
        Addresses addresses = new Addresses(
                Map.of(Part.REGISTRY, 8080, Part.KAFKA, 9092, Part.POSTGRES, 15432, Part.MODEL, 8090),
                "http://localhost:8090/v1");
        Secrets secrets = new Secrets("pg", Map.of("owner", "rk_o"), Map.of("owner", "secret"), "red");
        RecordedProcess kafka = new RecordedProcess(
                "kafka", 0, 4711, Instant.EPOCH, "", 9092, StopSignal.TERM, folder.resolve("kafka.log"));
        Path file = folder.resolve("endpoints.json");

        addresses.endpoints(secrets, List.of(kafka)).write(file);

        JsonNode json = EventJson.mapper().readTree(Files.readAllBytes(file));
        assertThat(json.path("registry").asText()).isEqualTo("http://localhost:8080");
        assertThat(json.path("kafka").asText()).isEqualTo("localhost:9092");
        assertThat(json.path("postgres").asText())
                .isEqualTo("jdbc:postgresql://localhost:15432/registry?user=ratchet&password=pg");
        assertThat(json.path("model").asText()).isEqualTo("http://localhost:8090/v1");
        assertThat(json.path("api_key").asText()).isEqualTo("rk_o");
        assertThat(json.at("/users/0").toString())
                .isEqualTo("{\"name\":\"owner\",\"password\":\"secret\",\"role\":\"owner\"}");
        assertThat(json.at("/pids/kafka").asLong()).isEqualTo(4711);
    }
}
