package dev.ratchet.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says.
 *
 * @param modelUrl base of the chat API, with {@code /v1}
 * @param model the model to call; {@code null} leaves it to the live prompt
 * @param rate traces per second of both agents together
 * @param home the folder where a file called {@code drift} switches the traffic
 */
record Settings(
        String kafka,
        URI modelUrl,
        @Nullable String modelKey,
        @Nullable String model,
        URI registryUrl,
        @Nullable String registryKey,
        double rate,
        long seed,
        Path home) {
    private static final String DEFAULT_MODEL = "ratchet-local";
    private static final double FASTEST = 1_000;

    /** @throws IllegalArgumentException naming the variable that cannot be meant */
    static Settings of(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"),
                url(environment, "OPENAI_BASE_URL", "http://localhost:8090/v1"),
                text(environment, "OPENAI_API_KEY"),
                text(environment, "RATCHET_GENERATION_MODEL"),
                url(environment, "RATCHET_REGISTRY_URL", "http://localhost:8080"),
                text(environment, "RATCHET_API_KEY"),
                rate(environment.getOrDefault("RATCHET_DEMO_RATE", "5")),
                seed(environment.getOrDefault("RATCHET_DEMO_SEED", "7")),
                Path.of(environment.getOrDefault("RATCHET_HOME", ".ratchet")));
    }

    /** The model that a new prompt names. */
    String modelOfNewPrompts() {
        return model == null ? DEFAULT_MODEL : model;
    }

    /** One line each, without secrets. */
    List<String> lines() {
        return List.of(
                "Kafka        " + kafka,
                "model        " + modelUrl + (model == null ? "" : ", " + model) + key(modelKey),
                "registry     " + registryUrl + key(registryKey),
                "rate         " + rate + " traces/s in total, seed " + seed,
                "drift        on while the file " + home.resolve("drift").toAbsolutePath() + " exists");
    }

    private static String key(@Nullable String secret) {
        return secret == null ? " (no key)" : " (with key)";
    }

    private static @Nullable String text(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static URI url(Map<String, String> environment, String name, String otherwise) {
        String told = text(environment, name);
        URI url = URI.create((told == null ? otherwise : told).replaceAll("/+$", ""));
        if (url.getHost() == null) {
            throw new IllegalArgumentException(name + " is not a URL: " + url);
        }
        return url;
    }

    private static double rate(String text) {
        try {
            double rate = Double.parseDouble(text);
            if (rate > 0 && rate <= FASTEST) {
                return rate;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("RATCHET_DEMO_RATE is not a number: " + text, e);
        }
        throw new IllegalArgumentException("RATCHET_DEMO_RATE must be over 0 and at most " + FASTEST + ": " + text);
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("RATCHET_DEMO_SEED is not a whole number: " + text, e);
        }
    }
}
