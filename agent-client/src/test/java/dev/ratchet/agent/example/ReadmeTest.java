package dev.ratchet.agent.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** D5: the Java in the README stands word for word in a class beside this one, so that it compiles and does what it says. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_java_of_the_readme_is_that_of_the_examples() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> sources;
        try (Stream<Path> files = Files.list(Path.of("src/test/java/dev/ratchet/agent/example"))) {
            sources = files.map(ReadmeTest::code).toList();
        }

        List<String> shown = JAVA.matcher(readme)
                .results()
                .map((MatchResult block) -> stripped(block.group(1)))
                .toList();

        assertThat(shown)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(block -> assertThat(sources).as(block).anyMatch(source -> source.contains(block)));
    }

    private static String code(Path file) {
        try {
            return stripped(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without indentation. */
    private static String stripped(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
