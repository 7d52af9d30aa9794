package dev.ratchet.models.calls;

import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.spending.Budgets;

/** Lets a call through that its work can pay for. What is remembered costs nothing and never comes here. */
final class WithinBudget implements Step {
    private final Budgets budgets;
    private final Step next;

    WithinBudget(Budgets budgets, Step next) {
        this.budgets = budgets;
        this.next = next;
    }

    @Override
    public ModelAnswer answer(Call call) {
        if (call.question().work() != null) {
            budgets.check(call.question().work());
        }
        return next.answer(call);
    }
}
