package dev.ratchet.harness.application.grading;

import dev.ratchet.events.data.PromptSpec;
import dev.ratchet.harness.domain.grading.Answer;
import dev.ratchet.harness.domain.grading.Spent;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRefused;
import dev.ratchet.models.ModelRole;

/** Gets the answers of prompts. */
public final class Answers {
    private Answers() {}

    /** An answer and what it took. */
    public record Asked(Answer answer, Spent spent) {}

    /** The model's answer to the rendered prompt; a refusal is one, too.
     *
     * @throws dev.ratchet.models.ModelUnavailable where it cannot be had now
     * @throws dev.ratchet.models.BudgetSpent where there is no money for it */
    public static Asked ask(LanguageModels models, PromptSpec prompt, String exampleId, String text) {
        try {
            ModelAnswer answer =
                    models.ask(ModelRole.GENERATION, new ModelQuestion(null, text, prompt.settings(), null));
            return new Asked(
                    new Answer(
                            prompt.version(),
                            exampleId,
                            answer.text(),
                            null,
                            answer.usage(),
                            answer.latency().toMillis(),
                            answer.costUsd()),
                    CountedModels.spent(answer));
        } catch (ModelRefused e) {
            return new Asked(
                    Answer.refused(prompt.version(), exampleId, String.valueOf(e.getMessage())), Spent.NOTHING);
        }
    }
}
