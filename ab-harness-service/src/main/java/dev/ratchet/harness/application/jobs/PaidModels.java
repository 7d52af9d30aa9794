package dev.ratchet.harness.application.jobs;

import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.Work;

/** Models whose calls one undertaking pays for, where a question does not say who does. */
public record PaidModels(LanguageModels models, Work work) implements LanguageModels {

    @Override
    public ModelAnswer ask(ModelRole role, ModelQuestion question) {
        return models.ask(role, paid(question));
    }

    @Override
    public void forget(ModelRole role, ModelQuestion question) {
        models.forget(role, paid(question));
    }

    private ModelQuestion paid(ModelQuestion question) {
        return question.work() == null ? question.withWork(work) : question;
    }
}
