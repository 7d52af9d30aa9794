package dev.ratchet.agent;

import static dev.ratchet.agent.Samples.live;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastKnownPromptsTest {
    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read() {
        LastKnownPrompts file = new LastKnownPrompts(folder.resolve("a/b/prompts.json"));

        file.write(List.of(live("one", 1)));
        file.write(List.of(live("two", 2), live("one", 3)));

        assertThat(file.read()).containsExactly(live("one", 3), live("two", 2));
    }

    @Test
    void nothing_but_the_file_is_left_in_the_folder() throws IOException {
        new LastKnownPrompts(folder.resolve("prompts.json")).write(List.of(live("one", 1)));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("prompts.json"));
        }
    }

    @Test
    void a_missing_or_broken_file_is_as_good_as_none() throws IOException {
        Path path = folder.resolve("prompts.json");

        assertThat(new LastKnownPrompts(path).read()).isEmpty();
        for (String broken : List.of("", "{", "{}", "[1]", "{\"live_prompts\":[{}]}")) {
            Files.writeString(path, broken);
            assertThat(new LastKnownPrompts(path).read()).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_stops_nothing() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("taken"), "");

        new LastKnownPrompts(notAFolder.resolve("prompts.json")).write(List.of(live("one", 1)));

        assertThat(notAFolder).isRegularFile();
    }
}
