package dev.ratchet.launcher;

import dev.ratchet.launcher.server.Databases;
import dev.ratchet.launcher.server.PostgresServer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The environment variables by which a part learns where the others are. */
final class PartEnvironment {
    /** The local model works on the cores of this machine: more calls at a time would only wait for each other. */
    private static final String LOCAL_MODEL_CALLS = "4";

    private final StackOptions options;
    private final Secrets secrets;
    private final Addresses addresses;

    PartEnvironment(StackOptions options, Secrets secrets, Addresses addresses) {
        this.options = options;
        this.secrets = secrets;
        this.addresses = addresses;
    }

    Map<String, String> of(Part part, int port) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("RATCHET_HOME", options.home().root().toString());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        variables.put("OPENAI_API_KEY", System.getenv().getOrDefault("OPENAI_API_KEY", "local"));
        variables.put(StackOptions.MODEL_ADDRESS, addresses.model());
        if (options.parts().contains(Part.MODEL)) {
            variables.put("RATCHET_MODELS_CONCURRENCY_GENERATION", LOCAL_MODEL_CALLS);
        }
        if (part.isService()) {
            variables.put("QUARKUS_HTTP_HOST", "localhost");
            variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            variables.put("RATCHET_REDACTION_KEY", secrets.redactionKey());
        }
        switch (part) {
            case REGISTRY -> {
                database(variables, Databases.REGISTRY);
                accounts(variables);
                variables.put("RATCHET_WEBHOOKS_ALLOW_LOCAL", "true");
            }
            case CLUSTERING -> database(variables, Databases.CLUSTERING);
            case AB_HARNESS -> database(variables, Databases.AB_HARNESS);
            case AGENTS -> {
                variables.put("RATCHET_REGISTRY_URL", addresses.of(Part.REGISTRY));
                variables.put("RATCHET_API_KEY", secrets.apiKey(Role.OWNER));
            }
            case POSTGRES, KAFKA, MODEL, MONITOR -> {}
        }
        variables.putAll(options.environment());
        return variables;
    }

    private void database(Map<String, String> variables, String database) {
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", addresses.database(database));
        variables.put("QUARKUS_DATASOURCE_USERNAME", PostgresServer.USER);
        variables.put("QUARKUS_DATASOURCE_PASSWORD", secrets.postgresPassword());
    }

    private void accounts(Map<String, String> variables) {
        variables.put("RATCHET_BOOTSTRAP_API_KEYS", list(role -> role.wireName() + "=" + secrets.apiKey(role)));
        variables.put(
                "RATCHET_BOOTSTRAP_USERS",
                list(role -> role.wireName() + ":" + secrets.password(role) + ":" + role.wireName()));
    }

    private static String list(Function<Role, String> entry) {
        return Arrays.stream(Role.values()).map(entry).collect(Collectors.joining(","));
    }
}
