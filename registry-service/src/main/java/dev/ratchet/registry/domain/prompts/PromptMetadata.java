package dev.ratchet.registry.domain.prompts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.data.Grading;
import dev.ratchet.events.data.ModelSettings;
import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.registry.domain.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What the metadata of a prompt version means to those who run it. The rest of it is for people. */
public final class PromptMetadata {
    private static final String PREFIX = "metadata.";
    private static final int MAX_MODEL_NAME = 200;
    private static final int MAX_TOKENS = 1_000_000;

    private PromptMetadata() {}

    /** A version with the settings and the grading that its metadata tells.
     *
     * @throws InvalidInput naming the place that cannot be meant */
    public static PromptSpec spec(
            String version,
            String templateText,
            @Nullable JsonNode inputSchema,
            @Nullable JsonNode outputSchema,
            JsonNode metadata) {
        return new PromptSpec(
                version,
                templateText,
                inputSchema,
                outputSchema,
                settings(PREFIX, metadata),
                number(PREFIX, metadata, "score_threshold", 0, 1),
                PromptGrading.of(metadata));
    }

    /** A version that is kept; where its metadata has meant something else by {@code constraints} and the like, it has none. */
    public static PromptSpec kept(
            String version,
            String templateText,
            @Nullable JsonNode inputSchema,
            @Nullable JsonNode outputSchema,
            JsonNode metadata) {
        return new PromptSpec(
                version,
                templateText,
                inputSchema,
                outputSchema,
                settings(PREFIX, metadata),
                number(PREFIX, metadata, "score_threshold", 0, 1),
                keptGrading(metadata));
    }

    private static Grading keptGrading(JsonNode metadata) {
        try {
            return PromptGrading.of(metadata);
        } catch (InvalidInput e) {
            return Grading.NONE;
        }
    }

    /** The settings among {@code values}, a JSON object.
     *
     * @param prefix what stands before a setting's name where one is refused
     * @throws InvalidInput naming the setting that is out of range */
    public static ModelSettings settings(String prefix, JsonNode values) {
        Double tokens = number(prefix, values, "max_tokens", 1, MAX_TOKENS);
        return new ModelSettings(
                model(prefix, values),
                number(prefix, values, "temperature", 0, 2),
                tokens == null ? null : tokens.intValue());
    }

    private static @Nullable String model(String prefix, JsonNode metadata) {
        JsonNode model = metadata.get("model");
        if (model == null || model.isNull()) {
            return null;
        }
        if (!model.isTextual()
                || model.textValue().isBlank()
                || model.textValue().length() > MAX_MODEL_NAME) {
            throw new InvalidInput(prefix + "model", prefix + "model must be a name of at most 200 characters");
        }
        return model.textValue();
    }

    private static @Nullable Double number(String prefix, JsonNode metadata, String name, double least, double most) {
        JsonNode value = metadata.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        boolean whole = name.equals("max_tokens");
        if (!value.isNumber()
                || value.doubleValue() < least
                || value.doubleValue() > most
                || (whole && !value.isIntegralNumber())) {
            throw new InvalidInput(
                    prefix + name,
                    prefix + name + " must be a " + (whole ? "whole " : "") + "number from " + plain(least) + " to "
                            + plain(most));
        }
        return value.doubleValue();
    }

    private static String plain(double limit) {
        return Long.toString((long) limit);
    }
}
