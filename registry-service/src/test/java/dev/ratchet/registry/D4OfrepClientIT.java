package dev.ratchet.registry;

import static dev.ratchet.registry.People.newKey;
import static dev.ratchet.registry.People.newProject;
import static dev.ratchet.registry.RegistryClient.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** D4: the OpenFeature SDKs for Node and for browsers as clients, where npm is at hand to fetch them. */
@QuarkusTest
class D4OfrepClientIT {
    private static final Path FOLDER = Path.of("target", "openfeature");
    private static final List<String> INSTALL = List.of(
            "npm",
            "install",
            "--no-save",
            "--prefer-offline",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
            "@openfeature/server-sdk@1",
            "@openfeature/ofrep-provider@0",
            "@openfeature/web-sdk@1",
            "@openfeature/ofrep-web-provider@0");

    @Test
    void anyOpenFeatureSdkIsAClient() throws IOException, InterruptedException {
        prepare();
        Program installed = Program.run(FOLDER, INSTALL);
        assumeTrue(
                installed.succeeded(),
                "npm cannot install the OpenFeature SDKs, so they are not tried as clients: " + installed.output());
        String key = newKey(newProject(), "owner");
        as(key).contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "greeting",
                        "template_text",
                        "Hi {name}",
                        "metadata",
                        Map.of("model", "ratchet-local-1")))
                .post("/prompts")
                .then()
                .statusCode(201);

        Program client = Program.run(
                FOLDER, List.of("node", "client.mjs", "http://localhost:" + RestAssured.port, key, "greeting"));

        assertThat(client.exit()).as(client.output()).isZero();
        JsonNode told = new ObjectMapper().readTree(client.output());
        assertEvaluations(told);
        assertPolling(told);
    }

    private static void assertEvaluations(JsonNode told) {
        assertThat(told.at("/text/value").textValue()).isEqualTo("Hi {name}");
        assertThat(told.at("/text/variant").textValue()).isEqualTo("live");
        assertThat(told.at("/text/reason").textValue()).isEqualTo("STATIC");
        assertThat(told.at("/text/flagMetadata/version").textValue()).isEqualTo("1.0.0");
        assertThat(told.at("/text/flagMetadata/revision").intValue()).isEqualTo(1);
        assertThat(told.at("/object/value/template").textValue()).isEqualTo("Hi {name}");
        assertThat(told.at("/object/value/model").textValue()).isEqualTo("ratchet-local-1");
        assertFallback(told.get("unknown"), "FLAG_NOT_FOUND");
        assertFallback(told.get("refused"), "INVALID_CONTEXT");
        assertFallback(told.get("intruder"), "GENERAL");
    }

    private static void assertFallback(JsonNode details, String code) {
        assertThat(details.get("value").textValue()).isEqualTo("fallback");
        assertThat(details.get("errorCode").textValue()).isEqualTo(code);
    }

    private static void assertPolling(JsonNode told) {
        assertThat(told.at("/bulk/value").textValue()).isEqualTo("Hi {name}");
        assertThat(told.at("/bulk/reason").textValue()).isEqualTo("STATIC");
        assertThat(told.get("statuses"))
                .extracting(JsonNode::intValue)
                .startsWith(200, 304, 304)
                .endsWith(200);
        assertThat(told.get("changed")).extracting(JsonNode::textValue).containsExactly("later");
        assertThat(told.at("/later/value").textValue()).isEqualTo("Hello {name}");
    }

    private static void prepare() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}\n");
        try (InputStream script = D4OfrepClientIT.class.getResourceAsStream("/openfeature/client.mjs")) {
            Files.copy(
                    Objects.requireNonNull(script), FOLDER.resolve("client.mjs"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
