package dev.ratchet.models.calls;

import dev.ratchet.models.LanguageModels;
import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.ModelQuestion;
import dev.ratchet.models.ModelRole;
import dev.ratchet.models.endpoints.Endpoints;
import dev.ratchet.models.memory.AnswerMemory;
import dev.ratchet.models.spending.Budgets;
import dev.ratchet.models.spending.Ledger;
import dev.ratchet.models.spending.Prices;
import dev.ratchet.models.telemetry.ModelMetrics;
import dev.ratchet.models.telemetry.ModelSpans;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Models behind the OpenAI chat API. The steps of a question's way, from the outside in: span, books, single flight, memory,
 * turn, budget, endpoint. Memory is inside of the flight, so that whoever comes late finds the answer there; turn and budget
 * are inside of the memory, as what is remembered is free.
 */
@ApplicationScoped
public class OpenAiLanguageModels implements LanguageModels {
    private final Endpoints endpoints;
    private final AnswerMemory memory;
    private final Step way;

    public OpenAiLanguageModels(
            Endpoints endpoints,
            AnswerMemory memory,
            Budgets budgets,
            Ledger ledger,
            Prices prices,
            ModelMetrics metrics,
            ModelSpans spans) {
        this.endpoints = endpoints;
        this.memory = memory;
        Step paid = new InTurn(new WithinBudget(budgets, new AtEndpoint(prices, metrics)));
        Step shared = new SingleFlight(new Remembering(memory, paid));
        this.way = new Traced(spans, new Booking(ledger, shared));
    }

    @Override
    public ModelAnswer ask(ModelRole role, ModelQuestion question) {
        return way.answer(call(role, question));
    }

    @Override
    public void forget(ModelRole role, ModelQuestion question) {
        memory.forget(call(role, question).key());
    }

    private Call call(ModelRole role, ModelQuestion question) {
        return Call.of(
                role, question, endpoints.target(role, question.settings().model()));
    }
}
