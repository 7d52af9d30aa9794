package dev.ratchet.models;

import static java.util.Objects.requireNonNull;

import dev.ratchet.events.data.ModelSettings;
import org.jspecify.annotations.Nullable;

/**
 * One question to a model. Its texts reach the model as they are: nothing in them is expanded.
 *
 * @param system instructions; {@code null} where there are none
 * @param settings what they leave open is the role's configuration; a model {@code endpoint/name} is asked at that endpoint
 * @param schema what the answer must look like; {@code null} for free text
 * @param repetition which of several answers to the same question is meant, from 0; each is remembered as its own
 * @param fresh whether only the model itself may answer, and nothing is remembered of it
 * @param work what the answer is for and who pays; {@code null} where nobody keeps accounts
 * @param turn what the call waits for beside the limits of its endpoint; {@code null} where that is nothing
 */
public record ModelQuestion(
        @Nullable String system,
        String user,
        ModelSettings settings,
        @Nullable AnswerSchema schema,
        int repetition,
        boolean fresh,
        @Nullable Work work,
        @Nullable Turn turn) {
    public ModelQuestion {
        requireNonNull(user, "user is missing");
        requireNonNull(settings, "settings is missing");
        if (repetition < 0) {
            throw new IllegalArgumentException("repetition must not be negative");
        }
    }

    public ModelQuestion(@Nullable String system, String user, ModelSettings settings, @Nullable AnswerSchema schema) {
        this(system, user, settings, schema, 0, false, null, null);
    }

    /** The same question in other words. */
    public ModelQuestion withUser(String newUser) {
        return new ModelQuestion(system, newUser, settings, schema, repetition, fresh, work, turn);
    }

    /** The same question with other settings, for instance to another model. */
    public ModelQuestion withSettings(ModelSettings newSettings) {
        return new ModelQuestion(system, user, newSettings, schema, repetition, fresh, work, turn);
    }

    /** The same question, asked for this work. */
    public ModelQuestion withWork(Work newWork) {
        return new ModelQuestion(system, user, settings, schema, repetition, fresh, newWork, turn);
    }

    /** The same question, whose call waits for this turn. */
    public ModelQuestion withTurn(Turn newTurn) {
        return new ModelQuestion(system, user, settings, schema, repetition, fresh, work, newTurn);
    }

    /** The same question once more: its {@code number}-th repetition has an answer of its own. */
    public ModelQuestion repeated(int number) {
        return new ModelQuestion(system, user, settings, schema, number, fresh, work, turn);
    }

    /** The same question, put to the model whatever is remembered. */
    public ModelQuestion askedAfresh() {
        return new ModelQuestion(system, user, settings, schema, repetition, true, work, turn);
    }
}
