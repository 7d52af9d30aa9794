package dev.ratchet.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void theLastLinesOfALargeLogAreTold() throws IOException {
        Path log = folder.resolve("child.log");
        Files.writeString(
                log, IntStream.range(0, 50_000).mapToObj(line -> "line " + line).collect(Collectors.joining("\n")));

        assertThat(LogTail.lines(log, 3)).containsExactly("line 49997", "line 49998", "line 49999");
    }

    @Test
    void theCausesOfAnExceptionAreToldWithoutTheFrames() throws IOException {
        Path log = folder.resolve("child.log");
        Files.writeString(log, """
                ERROR it failed: java.lang.RuntimeException: outer
                \tat a.B.c(B.java:12)
                Caused by: java.io.IOException: inner
                \tat a.B.d(B.java:7)
                \t... 9 more

                """);

        assertThat(LogTail.lines(log, 20))
                .containsExactly(
                        "ERROR it failed: java.lang.RuntimeException: outer", "Caused by: java.io.IOException: inner");
    }

    @Test
    void aMissingLogHasNoLines() {
        assertThat(LogTail.lines(folder.resolve("none.log"), 3)).isEmpty();
    }
}
