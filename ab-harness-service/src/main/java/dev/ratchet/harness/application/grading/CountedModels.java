package dev.ratchet.harness.application.grading;

import dev.ratchet.harness.domain.grading.Spent;
import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;

/** Adds up what a few calls cost, those included whose answers were of no use. */
final class CountedModels implements LanguageModels {
    private final LanguageModels models;
    private Spent spent = Spent.NOTHING;

    CountedModels(LanguageModels models) {
        this.models = models;
    }

    @Override
    public ModelAnswer ask(ModelRole role, ModelQuestion question) {
        ModelAnswer answer = models.ask(role, question);
        spent = spent.plus(spent(answer));
        return answer;
    }

    @Override
    public void forget(ModelRole role, ModelQuestion question) {
        models.forget(role, question);
    }

    static Spent spent(ModelAnswer answer) {
        return new Spent(answer.usage(), answer.costUsd(), answer.spentUsd(), 1, answer.cached() ? 1 : 0);
    }

    Spent spent() {
        return spent;
    }
}
