package dev.ratchet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.launcher.process.ChildSpec;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartSpecsTest {
    private static final StackOptions OPTIONS = StackOptions.of(Path.of("/my home"), Path.of("/project"));
    private static final PartSpecs SPECS = new PartSpecs(
            OPTIONS,
            new PartEnvironment(
                    OPTIONS, new Secrets("pg", Map.of(), Map.of(), "red"), new Addresses(Map.of(), "http://m")));

    @Test
    void aServiceIsAJvmWithBoundedMemoryThatRunsFromTheCopy() {
        ChildSpec spec = SPECS.of(Part.REGISTRY, 8080);

        assertThat(spec.command())
                .contains("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders")
                .endsWith("-jar", "/my home/app/registry-service/target/quarkus-app/quarkus-run.jar");
        assertThat(spec.command().get(1)).isEqualTo(spec.marker()).isEqualTo("-Dratchet.part=/my home#registry");
        assertThat(spec.log()).isEqualTo(Path.of("/my home/logs/registry.log"));
    }

    @Test
    void theModelIsToldItsPort() {
        assertThat(SPECS.of(Part.MODEL, 8090).command()).endsWith("--port", "8090");
    }

    @Test
    void theMonitorsStoresBelongToTheStack() {
        assertThat(SPECS.of(Part.MONITOR, 8083).command()).contains("-Dkafka-streams.state.dir=/my home/streams");
    }
}
