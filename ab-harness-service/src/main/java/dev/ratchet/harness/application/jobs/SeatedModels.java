package dev.ratchet.harness.application.jobs;

import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;
import java.util.function.Supplier;

/** Models that are called as often at a time as there are seats, and not at all after the lease is lost. */
public record SeatedModels(LanguageModels models, Seats seats, Heartbeat heartbeat) implements LanguageModels {

    @Override
    public ModelAnswer ask(ModelRole role, ModelQuestion question) {
        return models.ask(role, question.withTurn(this::take));
    }

    private ModelAnswer take(Supplier<ModelAnswer> call) {
        return seats.take(() -> {
            heartbeat.check();
            return call.get();
        });
    }

    @Override
    public void forget(ModelRole role, ModelQuestion question) {
        models.forget(role, question);
    }
}
