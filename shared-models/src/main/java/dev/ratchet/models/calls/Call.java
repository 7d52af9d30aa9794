package dev.ratchet.models.calls;

import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.endpoints.ModelCall;
import dev.ratchet.models.endpoints.Target;
import dev.ratchet.models.memory.AnswerKey;

/**
 * A question on its way, with everything settled.
 *
 * @param key what its answer is remembered under
 */
public record Call(ModelRole role, ModelQuestion question, Target target, ModelCall request, AnswerKey key) {
    private static final String NOBODY = "";
    private static final int CHARACTERS_A_TOKEN = 4;
    private static final int USUAL_ANSWER_TOKENS = 256;

    static Call of(ModelRole role, ModelQuestion question, Target target) {
        var settings = question.settings();
        ModelCall request = new ModelCall(
                target.model(),
                settings.temperature() == null ? target.temperature() : settings.temperature(),
                settings.maxTokens() == null ? target.maxTokens() : settings.maxTokens(),
                question.system(),
                question.user(),
                question.schema());
        AnswerKey key = AnswerKey.of("chat", target.address(), request, question.repetition());
        return new Call(role, question, target, request, key);
    }

    /** Whose turn it takes when calls must wait. */
    String job() {
        return question.work() == null ? NOBODY : question.work().job();
    }

    /** A guess, before the provider counts. */
    int tokens() {
        int system = question.system() == null ? 0 : question.system().length();
        Integer most = request.maxTokens();
        return (system + question.user().length()) / CHARACTERS_A_TOKEN + (most == null ? USUAL_ANSWER_TOKENS : most);
    }
}
