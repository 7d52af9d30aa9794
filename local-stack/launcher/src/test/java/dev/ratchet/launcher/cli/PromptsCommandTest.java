package dev.ratchet.launcher.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PromptsCommandTest {

    @TempDir
    private Path folder;

    private final FakeRegistry registry = new FakeRegistry();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void pushSendsWhatTheRegistryDoesNotHaveInTheOrderOfVersions() throws IOException {
        registry.has("a", "1.9.0", "old");
        local("a/1.9.0.yaml", FakeRegistry.file("a", "1.9.0", "old"));
        local("a/1.10.0.yaml", FakeRegistry.file("a", "1.10.0", "new"));
        local("b/1.0.0.yaml", FakeRegistry.file("b", "1.0.0", "other"));

        assertThat(run("push", folder.toString())).isEqualTo(0);

        assertThat(out.toString(UTF_8)).isEqualTo("""
                        unchanged  a/1.9.0.yaml
                        created    a/1.10.0.yaml
                        created    b/1.0.0.yaml
                        2 created, 1 unchanged
                        """);
        assertThat(registry.files).containsOnlyKeys("a/1.9.0", "a/1.10.0", "b/1.0.0");
    }

    @Test
    void aSecondPushChangesNothing() throws IOException {
        local("a/1.0.0.yaml", FakeRegistry.file("a", "1.0.0", "x"));
        run("push", folder.toString());
        out.reset();

        assertThat(run("push", folder.toString())).isEqualTo(0);

        assertThat(out.toString(UTF_8)).isEqualTo("unchanged  a/1.0.0.yaml\n1 unchanged\n");
        assertThat(registry.requests).hasSize(4);
    }

    @Test
    void aDryRunOnlyTells() throws IOException {
        local("a/1.0.0.yaml", FakeRegistry.file("a", "1.0.0", "x"));

        assertThat(run("push", folder.toString(), "--dry-run")).isEqualTo(0);

        assertThat(out.toString(UTF_8)).isEqualTo("created    a/1.0.0.yaml\nDry run: 1 created\n");
        assertThat(registry.files).isEmpty();
    }

    @Test
    void nothingIsAddedWhenOneFileIsRefused() throws IOException {
        registry.has("b", "1.0.0", "theirs");
        local("a/1.0.0.yaml", FakeRegistry.file("a", "1.0.0", "fine"));
        local("b/1.0.0.yaml", FakeRegistry.file("b", "1.0.0", "ours"));

        assertThat(run("push", folder.toString())).isEqualTo(1);

        assertThat(out.toString(UTF_8)).isEqualTo("""
                        created    a/1.0.0.yaml
                        conflict   b/1.0.0.yaml  other content
                        Refused, see above: 1 conflict, 1 created
                        """);
        assertThat(registry.files).containsOnlyKeys("b/1.0.0");
    }

    @Test
    void aFileMustHoldTheVersionOfItsPlaceAndCanBeBroken() throws IOException {
        local("a/1.0.0.yaml", FakeRegistry.file("a", "1.0.0", "x"));
        local("a/2.0.0.yaml", FakeRegistry.file("a", "1.1.0", "x"));
        local("b/1.0.0.yaml", "{broken");
        local("c/1.0.0.yaml", "# nothing\n");

        assertThat(run("push", folder.toString())).isEqualTo(1);

        assertThat(out.toString(UTF_8)).isEqualTo("""
                        created    a/1.0.0.yaml
                        invalid    a/2.0.0.yaml  it holds version 1.1.0 of a
                        invalid    b/1.0.0.yaml  not YAML
                        invalid    c/1.0.0.yaml  it holds no version
                        Refused, see above: 1 created, 3 invalid
                        """);
        assertThat(registry.files).isEmpty();
    }

    @Test
    void nothingIsSentWhenAFileCannotBeRead() throws IOException {
        local("a/1.0.0.yaml", FakeRegistry.file("a", "1.0.0", "x"));
        Files.write(folder.resolve("a/1.1.0.yaml"), new byte[] {(byte) 0xC3});

        assertThat(run("push", folder.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("1.1.0.yaml is not valid UTF-8");
        assertThat(registry.requests).isEmpty();

        Files.delete(folder.resolve("a/1.1.0.yaml"));
        local("a/latest.yaml", "x");
        assertThat(run("push", folder.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("is not named <prompt>/<version>.yaml");
    }

    @Test
    void pullWritesWhatIsNewOrOtherwiseAndKeepsTheRest() throws IOException {
        registry.has("a", "1.0.0", "x");
        registry.has("a", "1.1.0", "y");
        registry.has("b", "1.0.0", "z");
        local("a/1.0.0.yaml", FakeRegistry.file("a", "1.0.0", "x"));
        local("a/1.1.0.yaml", "edited");
        local("a/9.0.0.yaml", "mine");
        local("README.md", "mine");

        assertThat(run("pull", folder.toString())).isEqualTo(0);

        assertThat(out.toString(UTF_8)).isEqualTo("""
                        changed    a/1.1.0.yaml
                        new        b/1.0.0.yaml
                        2 written, 1 unchanged
                        """);
        assertThat(folder.resolve("a/1.1.0.yaml")).hasContent(FakeRegistry.file("a", "1.1.0", "y"));
        assertThat(folder.resolve("a/9.0.0.yaml")).hasContent("mine");
        assertThat(run("pull", folder.toString(), "--prune")).isEqualTo(0);
        assertThat(folder.resolve("a/9.0.0.yaml")).doesNotExist();
        assertThat(folder.resolve("README.md")).exists();
        assertThat(run("diff", folder.toString())).isEqualTo(0);
    }

    @Test
    void pullMakesTheFolderAndTakesOnePromptAlone() {
        registry.has("a", "1.0.0", "x");
        registry.has("b", "1.0.0", "y");

        assertThat(run("pull", folder.resolve("new/prompts").toString(), "--prompt", "b"))
                .isEqualTo(0);

        assertThat(folder.resolve("new/prompts/b/1.0.0.yaml")).exists();
        assertThat(folder.resolve("new/prompts/a")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil/1.0.0", "a/../../evil", "/etc/1.0.0", "a/1.0.0/../../x", ".git/1.0.0"})
    void aNameThatLeadsOutOfTheFolderIsRefused(String key) throws IOException {
        registry.files.put(key, "x");
        Path inside = Files.createDirectories(folder.resolve("inside"));

        assertThat(run("pull", inside.toString())).isEqualTo(3);

        assertThat(err.toString(UTF_8)).contains("tells a file that cannot be");
        assertThat(folder).isDirectoryNotContaining(child -> !child.equals(inside));
        assertThat(inside).isEmptyDirectory();
    }

    @Test
    void nothingIsWrittenBehindALink() throws IOException {
        registry.has("a", "1.0.0", "x");
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("a"), outside);

        assertThat(run("pull", inside.toString())).isEqualTo(2);

        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void diffShowsWhatIsDifferentAndNotHowItIsWritten() throws IOException {
        registry.has("a", "1.0.0", "same");
        registry.has("a", "1.1.0", "theirs");
        registry.has("b", "1.0.0", "only there");
        local("a/1.0.0.yaml", "# by hand\n" + FakeRegistry.file("a", "1.0.0", "same"));
        local("a/1.1.0.yaml", FakeRegistry.file("a", "1.1.0", "ours"));
        local("c/1.0.0.yaml", FakeRegistry.file("c", "1.0.0", "only here"));

        assertThat(run("diff", folder.toString())).isEqualTo(1);

        assertThat(out.toString(UTF_8)).isEqualTo("""
                        --- registry/a/1.1.0.yaml
                        +++ folder/a/1.1.0.yaml
                        @@ -1,3 +1,3 @@
                         name: a
                         version: 1.1.0
                        -template_text: theirs
                        +template_text: ours
                        only there b/1.0.0.yaml
                        only here  c/1.0.0.yaml
                        """);
    }

    @Test
    void aRegistryThatIsAwayOrSaysNoHasAnExitCodeOfItsOwn() {
        String url = registry.url();
        assertThat(run(Map.of("RATCHET_URL", url, "RATCHET_API_KEY", "wrong"), "diff", folder.toString()))
                .isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("answers 401: Send a valid API key");

        registry.close();
        assertThat(run(Map.of("RATCHET_URL", url, "RATCHET_API_KEY", "x"), "diff", folder.toString()))
                .isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("cannot reach the registry at " + url);
        assertThat(run(Map.of(), "diff", folder.toString())).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("no local stack is running");
    }

    @Test
    void aMistakeOfTheCallerIsTwo() {
        Map<String, String> url = Map.of("RATCHET_URL", registry.url());
        assertThat(run(url, "diff", folder.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("a key is missing");
        assertThat(run("push")).isEqualTo(2);
        assertThat(run("push", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("diff", folder.toString(), "--url", "ftp://x")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"push", "pull", "diff"})
    void theHelpOfACommandTellsTheExitCodes(String command) {
        CommandLine prompts = new CommandLine(new PromptsCommand(
                new Terminal(new PrintStream(out), new PrintStream(err), false), new Project(folder), Map.of()));
        PrintWriter help = new PrintWriter(out, true, UTF_8);

        assertThat(prompts.setOut(help).execute(command, "--help")).isEqualTo(0);

        assertThat(out.toString(UTF_8))
                .contains("DIR", "RATCHET_API_KEY", "3   the registry cannot be reached, or does not allow it");
    }

    private int run(String... arguments) {
        return run(Map.of("RATCHET_URL", registry.url(), "RATCHET_API_KEY", FakeRegistry.KEY), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
        return new CommandLine(new PromptsCommand(terminal, new Project(folder), environment)).execute(arguments);
    }

    private void local(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
