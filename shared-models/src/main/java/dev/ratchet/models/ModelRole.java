package dev.ratchet.models;

import java.util.Locale;

/** What a model is asked for; each role has its own model, limits and configuration. */
public enum ModelRole {
    /** Answers prompts as production does. */
    GENERATION,
    /** Reflects on failures and writes prompts. */
    SYNTHESIS,
    /** Compares answers. */
    JUDGE,
    /** Turns texts into vectors; reached through {@link Embeddings}. */
    EMBEDDING;

    /** The name in configuration and metrics. */
    public String configName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
