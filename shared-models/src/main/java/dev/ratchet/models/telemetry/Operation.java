package dev.ratchet.models.telemetry;

import dev.ratchet.models.ModelRole;

/** What a model does, in the words of OpenTelemetry's conventions for generative AI. */
public record Operation(String name, ModelRole role, String provider, String model) {

    public static Operation chat(ModelRole role, String endpoint, String model) {
        return new Operation("chat", role, endpoint, model);
    }

    public static Operation embeddings(String endpoint, String model) {
        return new Operation("embeddings", ModelRole.EMBEDDING, endpoint, model);
    }
}
