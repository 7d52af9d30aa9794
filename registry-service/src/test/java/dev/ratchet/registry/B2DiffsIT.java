package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B2: what is different between two versions. */
@QuarkusTest
class B2DiffsIT {
    private static final String BEFORE = "You label messages.\nAnswer with one word.\n\nMessage: {message}";
    private static final String AFTER =
            "You label messages.\nAnswer with exactly one word.\nNo dot.\n\nMessage: {message}\n";

    @TempDir
    Path folder;

    @Test
    void aDiffTellsWhatChangedForPatchForAPageAndInWords() {
        String name = "diff-" + System.nanoTime();
        String a = version(name, BEFORE, Map.of("metadata", Map.of("temperature", 0)));
        String b = version(name, AFTER, Map.of("metadata", Map.of("temperature", 0.2), "output_schema", Map.of()));

        Response diff = owner().get("/diffs/{a}/{b}", a, b);

        diff.then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("from.version", equalTo("1.0.0"))
                .body("to.version", equalTo("1.1.0"))
                .body("added_lines", equalTo(3))
                .body("removed_lines", equalTo(2))
                .body("changes_summary", containsString("3 lines added and 2 lines removed in 2 places"))
                .body("changes_summary", containsString("output_schema added"))
                .body("changes_summary", containsString("temperature 0 → 0.2"))
                .body("diff_text", containsString("-Answer with one word.\n+Answer with exactly one word.\n"));
        assertThat(diff.<List<Map<String, Object>>>path("changes[0].added[0]"))
                .containsExactly(
                        Map.of("text", "Answer with ", "changed", false),
                        Map.of("text", "exactly ", "changed", true),
                        Map.of("text", "one word.", "changed", false));
        assertThat(owner().get("/prompts/diffs/{a}/{b}", a, b).asString()).isEqualTo(diff.asString());
    }

    @Test
    void patchAppliesTheDiff() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/patch")), "the program patch is not installed");
        String name = "patch-" + System.nanoTime();
        String a = version(name, BEFORE, Map.of());
        String b = version(name, AFTER, Map.of());
        Path file = Files.writeString(folder.resolve(name + ".txt"), BEFORE);
        Path diff = Files.writeString(
                folder.resolve("diff"), owner().get("/diffs/{a}/{b}", a, b).path("diff_text"));

        Process patch = new ProcessBuilder("patch", "-p0", "-i", diff.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(patch.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(patch.waitFor()).as(said).isZero();
        assertThat(file).hasContent(AFTER).content().isEqualTo(AFTER);
    }

    @Test
    void aVersionAndItselfDifferInNothing() {
        String a = version("same-" + System.nanoTime(), BEFORE, Map.of());

        owner().get("/diffs/{a}/{a}", a, a)
                .then()
                .statusCode(200)
                .body("diff_text", equalTo(""))
                .body("changes.size()", equalTo(0))
                .body("changes_summary", equalTo("Nothing is different."));
    }

    @Test
    void versionsOfTwoPromptsAreRefused() {
        String a = owner().get("/prompts/{name}", newPrompt()).path("id");
        String b = owner().get("/prompts/{name}", newPrompt()).path("id");

        owner().get("/diffs/{a}/{b}", a, b).then().statusCode(400).body("detail", containsString("of two prompts"));
    }

    @Test
    void anUnknownVersionIs404() {
        String a = owner().get("/prompts/{name}", newPrompt()).path("id");

        as(Accounts.VIEWER).get("/diffs/{a}/{b}", a, UUID.randomUUID()).then().statusCode(404);
    }

    private static String version(String name, String text, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", name);
        body.put("template_text", text);
        Response created = post("/prompts", body);
        created.then().statusCode(201);
        return created.path("id");
    }
}
