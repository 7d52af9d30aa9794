package dev.ratchet.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API keeps to the OpenAPI rules of Spectral, where npx is at hand to run it. */
@QuarkusTest
class SpectralIT {
    private static final List<String> SPECTRAL = List.of("npx", "--yes", "@stoplight/spectral-cli@6");

    @TempDir
    private Path folder;

    @Test
    void spectralFindsNoErrors() throws IOException, InterruptedException {
        assumeTrue(
                run("--version").succeeded(),
                "npx cannot run " + SPECTRAL.getLast() + ": the description is not linted");
        Path document = Files.writeString(
                folder.resolve("openapi.json"),
                given().accept(ContentType.JSON).get("/q/openapi").asString());
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "extends: [\"spectral:oas\"]\n");

        Program lint = run("lint", "--ruleset", rules.toString(), "--fail-severity", "error", document.toString());

        assertThat(lint.exit()).as(lint.output()).isZero();
    }

    private Program run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(SPECTRAL);
        command.addAll(List.of(arguments));
        return Program.run(folder, command);
    }
}
