package dev.ratchet.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelsConfigTest {

    @Test
    void endpointsCanBeSetInTheEnvironment() {
        ModelsConfig config = TestConfig.of(new EnvConfigSource(
                Map.of(
                        "RATCHET_MODELS_ENDPOINTS_OTHER_BASE_URL", "https://models.example/v1",
                        "RATCHET_MODELS_ENDPOINTS_OTHER_REQUESTS_PER_MINUTE", "60"),
                300));

        assertThat(config.endpoints()).containsOnlyKeys("other");
        assertThat(config.endpoints().values()).allSatisfy(other -> {
            assertThat(other.baseUrl()).contains("https://models.example/v1");
            assertThat(other.requestsPerMinute()).hasValue(60);
        });
    }
}
