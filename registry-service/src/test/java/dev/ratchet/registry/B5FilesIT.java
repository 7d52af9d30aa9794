package dev.ratchet.registry;

import static dev.ratchet.registry.RegistryClient.as;
import static dev.ratchet.registry.RegistryClient.newPrompt;
import static dev.ratchet.registry.RegistryClient.owner;
import static dev.ratchet.registry.RegistryClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** B5: versions as Git-friendly YAML files, both ways. */
@QuarkusTest
class B5FilesIT {
    @Inject
    DataSource dataSource;

    @Test
    void aVersionIsReadAsAFileAndTakenByAnotherPromptByteForByte() {
        String name = unique("file");
        String file = """
                name: %s
                version: 2.0.0
                template_text: |
                  Answer with one word.

                  Message: {{message}}
                input_schema:
                  type: object
                  properties:
                    message:
                      type: string
                metadata:
                  model: ratchet-local-1
                  temperature: 0.0
                  zebra: 1
                  owner: support
                changelog: |-
                  Says how to answer.
                rationale: |-
                  It talked too much.
                """.formatted(name);

        send(file)
                .then()
                .statusCode(200)
                .body("dry_run", equalTo(false))
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("prompt"))
                .body("items[0].name", equalTo(name))
                .body("items[0].version", equalTo("2.0.0"))
                .body("items[0].action", equalTo("created"))
                .body("items[0].detail", equalTo("active"))
                .body("unsupported", hasSize(0))
                .body("warnings", hasSize(0));

        Response got = owner().get("/prompts/{name}/file", name);
        got.then().statusCode(200).contentType("application/yaml");
        assertThat(got.asString()).isEqualTo(file);
        owner().get("/prompts/{name}", name)
                .then()
                .body("changelog", equalTo("Says how to answer."))
                .body("rationale", equalTo("It talked too much."))
                .body("metadata.owner", equalTo("support"));
    }

    @Test
    void everythingTwiceChangesNothing() {
        String name = unique("twice");
        String files = file(name, "1.0.0", "one {a}") + "---\n" + child(name, "1.1.0", "1.0.0", "two {a}");

        send(files).then().statusCode(200).body("items.action", equalTo(List.of("created", "created")));
        send(files).then().statusCode(200).body("items.action", equalTo(List.of("unchanged", "unchanged")));

        assertThat(versions(name)).containsExactly("1.1.0", "1.0.0");
    }

    @Test
    void ofANewPromptTheLowestVersionIsLiveAndAParentMayComeLaterInTheStream() {
        String name = unique("order");
        String files = child(name, "1.10.0", "1.9.0", "third {a}")
                + "---\n"
                + child(name, "1.9.0", "1.2.0", "second {a}")
                + "---\n"
                + file(name, "1.2.0", "first {a}");

        send(files).then().statusCode(200).body("items.detail", equalTo(List.of("active", "draft", "draft")));

        String first = owner().get("/prompts/{name}", name).path("id");
        owner().get("/prompts/{name}?version=1.9.0", name).then().body("parent_version_id", equalTo(first));
    }

    @Test
    void aFileWithoutAParentFitsWhateverParentTheVersionHas() {
        String name = newPrompt();
        post("/prompts", Map.of("name", name, "template_text", "next {message}"))
                .then()
                .statusCode(201);

        String kept = owner().get("/prompts/{name}/file?version=1.1.0", name).asString();
        assertThat(kept).contains("parent_version: 1.0.0\n");
        send(kept.replace("parent_version: 1.0.0\n", ""))
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("unchanged"));
    }

    @Test
    void aConflictIsToldAndNothingIsChanged() {
        String name = newPrompt();
        String other = unique("other");

        send(file(name, "1.0.0", "changed {message}") + "---\n" + file(other, "1.0.0", "new"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("Nothing was changed"))
                .body("items.size()", equalTo(2))
                .body("items.find { it.name == '" + name + "' }.action", equalTo("conflict"))
                .body(
                        "items.find { it.name == '" + name + "' }.detail",
                        equalTo("Version 1.0.0 is there with other content; versions never change"))
                .body("items.find { it.name == '" + other + "' }.action", equalTo("created"));

        owner().get("/prompts/{name}", other).then().statusCode(404);
    }

    @Test
    void somethingInvalidIsToldByLineAndNothingIsChanged() {
        String name = unique("invalid");
        String files = file(name, "1.0.0", "fine")
                + "---\n"
                + file(name, "1.1.0", "x").replace("template_text", "template")
                + "---\n"
                + child(name, "1.2.0", "9.0.0", "orphan")
                + "---\n"
                + file(name, "1.3.0", "x") + "metadata:\n  temperature: 9\n";

        send(files)
                .then()
                .statusCode(422)
                .body("items.find { it.version == '1.0.0' }.action", equalTo("created"))
                .body("items.find { it.version == '1.1.0' }.action", equalTo("invalid"))
                .body("items.find { it.version == '1.1.0' }.line", equalTo(5))
                .body("items.find { it.version == '1.1.0' }.detail", containsString("unknown field template"));
        send(file(name, "1.0.0", "fine") + "---\n" + child(name, "1.2.0", "9.0.0", "orphan"))
                .then()
                .statusCode(422)
                .body(
                        "items.find { it.version == '1.2.0' }.detail",
                        containsString("parent_version 9.0.0 is neither there"));
        send(file(name, "1.0.0", "x") + "metadata:\n  temperature: 9\n")
                .then()
                .statusCode(422)
                .body("items[0].detail", containsString("metadata.temperature must be a number"));

        owner().get("/prompts/{name}", name).then().statusCode(404);
    }

    @Test
    void aDryRunTellsTheSameAndChangesNothing() {
        String name = unique("dry");

        send(
                        owner(),
                        "/imports/prompts?dry_run=true",
                        file(name, "1.0.0", "x {a}") + "---\n" + file(name, "1.1.0", "y {a}"))
                .then()
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("items.detail", equalTo(List.of("active", "draft")));

        owner().get("/prompts/{name}", name).then().statusCode(404);
    }

    @Test
    void whatIsNoYamlIs400WithItsPlace() {
        send("name: a\nversion: \"1.0.0\n")
                .then()
                .statusCode(400)
                .body("detail", containsString("not YAML"))
                .body("line", equalTo(3));
        send("a: &a [*a]").then().statusCode(400).body("line", equalTo(1));
        send("").then().statusCode(400).body("detail", containsString("the file is empty"));
        send(owner(), "/imports/prompts?dry_run=maybe", "name: a")
                .then()
                .statusCode(400)
                .body("detail", equalTo("dry_run must be true or false"));
    }

    @Test
    void theListHasADigestOfEachFileAndIsPaged() throws NoSuchAlgorithmException {
        String name = unique("list");
        send(file(name, "1.0.0", "x") + "---\n" + file(name, "1.1.0", "y") + "---\n" + file(name, "1.10.0", "z"));

        Response page = owner().get("/prompt-files?prompt={name}&limit=2", name);
        page.then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.path", equalTo(List.of(name + "/1.0.0.yaml", name + "/1.1.0.yaml")))
                .body("items.status", equalTo(List.of("active", "draft")));
        owner().get("/prompt-files?prompt={name}&limit=2&cursor={c}", name, page.path("next_cursor"))
                .then()
                .body("items.version", equalTo(List.of("1.10.0")))
                .body("next_cursor", nullValue());
        byte[] file = owner().get("/prompts/{name}/file?version=1.1.0", name).asByteArray();
        assertThat(page.<String>path("items[1].sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThat(page.<Integer>path("items[1].bytes")).isEqualTo(file.length);
    }

    @Test
    void aViewerReadsFilesAndAMemberSendsThem() {
        String name = newPrompt();

        as(Accounts.VIEWER).get("/prompts/{name}/file", name).then().statusCode(200);
        as(Accounts.VIEWER).get("/prompt-files").then().statusCode(200);
        send(as(Accounts.VIEWER), "/imports/prompts?dry_run=true", file(unique("no"), "1.0.0", "x"))
                .then()
                .statusCode(403);
        send(as(Accounts.MEMBER), "/imports/prompts", file(unique("yes"), "1.0.0", "x"))
                .then()
                .statusCode(200);
        owner().get("/prompts/{name}/file?version=7.0.0", name).then().statusCode(404);
    }

    @Test
    void anotherProjectSeesAndMeetsNothingOfThisOne() throws SQLException {
        String name = newPrompt();
        String foreign = Accounts.OWNER.replace("rk_owner_", "rk_foreignfiles_");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into api_keys (prefix, key_hash, role, project, name) values ('foreignfiles', sha256('"
                            + foreign + "'), 'owner', 'other-files', 'foreign') on conflict do nothing");
        }

        as(foreign).get("/prompts/{name}/file", name).then().statusCode(404);
        as(foreign).get("/prompt-files?prompt={name}", name).then().body("total", equalTo(0));
        send(as(foreign), "/imports/prompts", file(name, "1.0.0", "another"))
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("created"));
        owner().get("/prompts/{name}", name).then().body("template_text", equalTo(RegistryClient.FLAWED));
    }

    private static Response send(String yaml) {
        return send(owner(), "/imports/prompts", yaml);
    }

    private static Response send(RequestSpecification caller, String path, String yaml) {
        return caller.contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    private static String file(String name, String version, String text) {
        return "name: " + name + "\nversion: " + version + "\ntemplate_text: " + "\"" + text + "\"\n";
    }

    private static String child(String name, String version, String parent, String text) {
        return file(name, version, text) + "parent_version: " + parent + "\n";
    }

    private static List<String> versions(String name) {
        return owner().get("/prompts/{name}/versions", name).path("items.version");
    }

    private static String unique(String prefix) {
        return prefix + "-" + System.nanoTime();
    }
}
