package dev.ratchet.models;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.ModelSettings;
import org.jspecify.annotations.Nullable;

/**
 * One question to a model. Its texts reach the model as they are: nothing in them is expanded.
 *
 * @param system instructions; {@code null} where there are none
 * @param settings what they leave open is the role's configuration
 * @param schema what the answer must look like; {@code null} for free text
 */
public record ModelQuestion(
        @Nullable String system,
        String user,
        ModelSettings settings,
        @Nullable AnswerSchema schema) {
    public ModelQuestion {
        requireNonNull(user, "user is missing");
        requireNonNull(settings, "settings is missing");
    }

    /** The same question in other words. */
    public ModelQuestion withUser(String newUser) {
        return new ModelQuestion(system, newUser, settings, schema);
    }
}
