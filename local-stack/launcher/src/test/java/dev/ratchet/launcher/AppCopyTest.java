package dev.ratchet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppCopyTest {

    @TempDir
    private Path folder;

    @Test
    void whatABuildRewritesIsCopiedAndLibrariesAreThere() throws IOException {
        Path project = folder.resolve("project");
        Path jar = write(project.resolve("local-stack/model/target/local-model.jar"), "old");
        Path sibling = write(project.resolve("local-stack/model/target/lib/shared-0.1.0-SNAPSHOT.jar"), "old");
        write(project.resolve("local-stack/model/target/lib/library-1.0.jar"), "library");
        write(project.resolve("local-stack/model/target/classes/Model.class"), "not needed");
        write(project.resolve("registry-service/target/quarkus-app/quarkus-run.jar"), "run");
        write(project.resolve("registry-service/target/quarkus-app/lib/main/a-1.0.jar"), "a");
        Path copy = folder.resolve("copy");

        AppCopy.make(project, copy, EnumSet.of(Part.MODEL, Part.REGISTRY));
        Files.writeString(jar, "new");
        Files.writeString(sibling, "new");

        assertThat(copy.resolve("local-stack/model/target/local-model.jar")).hasContent("old");
        assertThat(copy.resolve("local-stack/model/target/lib/shared-0.1.0-SNAPSHOT.jar"))
                .hasContent("old");
        assertThat(copy.resolve("local-stack/model/target/lib/library-1.0.jar")).hasContent("library");
        assertThat(copy.resolve("local-stack/model/target/classes")).doesNotExist();
        assertThat(copy.resolve("registry-service/target/quarkus-app/lib/main/a-1.0.jar"))
                .hasContent("a");
    }

    @Test
    void anEarlierCopyIsReplaced() throws IOException {
        Path copy = folder.resolve("copy");
        write(copy.resolve("gone.jar"), "old");

        AppCopy.make(folder.resolve("project"), copy, EnumSet.allOf(Part.class));

        assertThat(copy.resolve("gone.jar")).doesNotExist();
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, content);
    }
}
