package dev.ratchet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void everything_has_a_default() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.kafka()).isEqualTo("localhost:9092");
        assertThat(settings.modelUrl()).isEqualTo(URI.create("http://localhost:8090/v1"));
        assertThat(settings.registryUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.rate()).isEqualTo(5);
        assertThat(settings.home()).isEqualTo(Path.of(".ratchet"));
    }

    @Test
    void secrets_are_not_printed() {
        Settings settings = Settings.of(Map.of("OPENAI_API_KEY", "sk-secret", "RATCHET_API_KEY", "rk-secret"));

        assertThat(String.join("\n", settings.lines()))
                .contains("localhost:9092", "with key")
                .doesNotContain("secret");
    }

    @Test
    void a_value_that_cannot_be_meant_is_named() {
        assertThatThrownBy(() -> Settings.of(Map.of("RATCHET_DEMO_RATE", "fast")))
                .hasMessageContaining("RATCHET_DEMO_RATE");
        assertThatThrownBy(() -> Settings.of(Map.of("RATCHET_DEMO_RATE", "0")))
                .hasMessageContaining("RATCHET_DEMO_RATE");
        assertThatThrownBy(() -> Settings.of(Map.of("RATCHET_DEMO_SEED", "1.5")))
                .hasMessageContaining("RATCHET_DEMO_SEED");
        assertThatThrownBy(() -> Settings.of(Map.of("OPENAI_BASE_URL", "localhost")))
                .hasMessageContaining("OPENAI_BASE_URL");
    }
}
