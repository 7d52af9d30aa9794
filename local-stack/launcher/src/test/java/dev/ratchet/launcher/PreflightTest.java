package dev.ratchet.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.launcher.process.StackFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final Preflight preflight = new Preflight(said::add);

    @Test
    void shortMemoryIsTold() {
        preflight.checkMemory(OptionalLong.of(2 * GIGABYTE), true);

        assertThat(said).containsExactly("memory is short: 2.0 GB of memory are free, about 2.5 GB are needed");
    }

    @Test
    void tooLittleMemoryStopsTheStart() {
        assertThatThrownBy(() -> preflight.checkMemory(OptionalLong.of(GIGABYTE / 2), true))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("not enough memory: 0.5 GB");
    }

    @Test
    void enoughOrUnknownMemoryIsNoNews() {
        preflight.checkMemory(OptionalLong.of(4 * GIGABYTE), true);
        preflight.checkMemory(OptionalLong.empty(), true);

        assertThat(said).isEmpty();
    }

    @Test
    void aJarThatIsNotBuiltIsNamed() {
        StackOptions options = StackOptions.of(folder.resolve("home"), folder).only(List.of(Part.REGISTRY));

        assertThatThrownBy(() -> preflight.check(options))
                .hasMessageContaining("registry-service/target/quarkus-app/quarkus-run.jar is not there");
    }
}
