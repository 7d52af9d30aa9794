package dev.ratchet.harness.application.jobs;

import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;

/** Models that are asked as many questions at a time as there are seats, and none after the lease is lost. */
public record SeatedModels(LanguageModels models, Seats seats, Heartbeat heartbeat) implements LanguageModels {

    @Override
    public ModelAnswer ask(ModelRole role, ModelQuestion question) {
        return seats.take(() -> {
            heartbeat.check();
            return models.ask(role, question);
        });
    }

    @Override
    public void forget(ModelRole role, ModelQuestion question) {
        models.forget(role, question);
    }
}
