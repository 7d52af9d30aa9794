package dev.ratchet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartEnvironmentTest {
    private static final Secrets SECRETS = new Secrets(
            "pg",
            Map.of("owner", "rk_o", "member", "rk_m", "viewer", "rk_v"),
            Map.of("owner", "po", "member", "pm", "viewer", "pv"),
            "red");

    @Test
    void theRegistryLearnsItsDatabaseAndItsFirstAccounts() {
        Map<String, String> variables = environment(Map.of()).of(Part.REGISTRY, 18080);

        assertThat(variables)
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "localhost:19092")
                .containsEntry("QUARKUS_HTTP_PORT", "18080")
                .containsEntry("RATCHET_REDACTION_KEY", "red")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:15432/registry")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "pg")
                .containsEntry("RATCHET_WEBHOOKS_ALLOW_LOCAL", "true")
                .containsEntry("RATCHET_BOOTSTRAP_API_KEYS", "owner=rk_o,member=rk_m,viewer=rk_v")
                .containsEntry("RATCHET_BOOTSTRAP_USERS", "owner:po:owner,member:pm:member,viewer:pv:viewer");
    }

    @Test
    void theMonitorLearnsNoDatabaseAndNoAccount() {
        assertThat(environment(Map.of()).of(Part.MONITOR, 18083))
                .doesNotContainKeys(
                        "QUARKUS_DATASOURCE_JDBC_URL", "RATCHET_BOOTSTRAP_API_KEYS", "RATCHET_BOOTSTRAP_USERS");
    }

    @Test
    void theAgentsLearnWhereTheRegistryIs() {
        assertThat(environment(Map.of()).of(Part.AGENTS, 0))
                .containsEntry("RATCHET_REGISTRY_URL", "http://localhost:18080")
                .containsEntry("RATCHET_API_KEY", "rk_o")
                .doesNotContainKey("QUARKUS_HTTP_PORT");
    }

    @Test
    void whatTheCallerAddsWins() {
        assertThat(environment(Map.of("RATCHET_X", "1", "QUARKUS_HTTP_HOST", "0.0.0.0"))
                        .of(Part.CLUSTERING, 18081))
                .containsEntry("RATCHET_X", "1")
                .containsEntry("QUARKUS_HTTP_HOST", "0.0.0.0");
    }

    @Test
    void anotherModelReplacesTheLocalOne() {
        StackOptions options = options().withEnvironment(Map.of("OPENAI_BASE_URL", "https://models.example/v1"));

        assertThat(options.parts()).doesNotContain(Part.MODEL).contains(Part.CLUSTERING);
    }

    @Test
    void theLocalModelIsAskedLittleAtATimeAndAnotherAsItsLimitsAllow() {
        Map<String, String> other = Map.of("OPENAI_BASE_URL", "https://models.example/v1");

        assertThat(environment(Map.of()).of(Part.AB_HARNESS, 18082))
                .containsKey("RATCHET_MODELS_CONCURRENCY_GENERATION");
        assertThat(environment(other).of(Part.AB_HARNESS, 18082))
                .doesNotContainKey("RATCHET_MODELS_CONCURRENCY_GENERATION");
    }

    private static StackOptions options() {
        return StackOptions.of(Path.of("/home/of/stack"), Path.of("/project"));
    }

    private static PartEnvironment environment(Map<String, String> more) {
        Addresses addresses = new Addresses(
                Map.of(Part.KAFKA, 19092, Part.POSTGRES, 15432, Part.REGISTRY, 18080), "http://localhost:18090/v1");
        return new PartEnvironment(options().withEnvironment(more), SECRETS, addresses);
    }
}
