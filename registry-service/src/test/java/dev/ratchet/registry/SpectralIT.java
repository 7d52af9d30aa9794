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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API keeps to the OpenAPI rules of Spectral, where npx is at hand to run it. */
@QuarkusTest
class SpectralIT {
    private static final List<String> SPECTRAL = List.of("npx", "--yes", "@stoplight/spectral-cli@6");
    private static final int MINUTES = 3;
    private static final int NOT_RUN = -1;

    @TempDir
    private Path folder;

    @Test
    void spectralFindsNoErrors() throws IOException, InterruptedException {
        assumeTrue(run("--version") == 0, "npx cannot run " + SPECTRAL.getLast() + ": the description is not linted");
        Path document = Files.writeString(
                folder.resolve("openapi.json"),
                given().accept(ContentType.JSON).get("/q/openapi").asString());
        Path rules = Files.writeString(folder.resolve("rules.yaml"), "extends: [\"spectral:oas\"]\n");

        int exit = run("lint", "--ruleset", rules.toString(), "--fail-severity", "error", document.toString());

        assertThat(exit).as(() -> said()).isZero();
    }

    /** Its exit code. */
    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(SPECTRAL);
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output().toFile())
                    .start();
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return NOT_RUN;
        } catch (IOException noNpx) {
            return NOT_RUN;
        }
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private String said() {
        try {
            return Files.readString(output());
        } catch (IOException e) {
            return "no output: " + e;
        }
    }
}
