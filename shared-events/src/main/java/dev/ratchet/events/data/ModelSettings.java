package dev.ratchet.events.data;

import org.jspecify.annotations.Nullable;

/** How a prompt wants its model called; what is {@code null} is left to the caller's configuration. */
public record ModelSettings(
        @Nullable String model,
        @Nullable Double temperature,
        @Nullable Integer maxTokens) {
    public static final ModelSettings DEFAULT = new ModelSettings(null, null, null);

    /** These settings; what they leave open is as in {@code others}. */
    public ModelSettings or(ModelSettings others) {
        return new ModelSettings(
                model == null ? others.model : model,
                temperature == null ? others.temperature : temperature,
                maxTokens == null ? others.maxTokens : maxTokens);
    }
}
