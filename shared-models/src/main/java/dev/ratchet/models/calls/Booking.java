package dev.ratchet.models.calls;

import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.Work;
import dev.ratchet.models.spending.Ledger;

/** Books every answer to the work that it is for, also those that cost nothing. */
final class Booking implements Step {
    private final Ledger ledger;
    private final Step next;

    Booking(Ledger ledger, Step next) {
        this.ledger = ledger;
        this.next = next;
    }

    @Override
    public ModelAnswer answer(Call call) {
        ModelAnswer answer = next.answer(call);
        Work work = call.question().work();
        if (work != null) {
            ledger.record(
                    work, call.role().configName(), answer.model(), answer.usage(), answer.costUsd(), answer.cached());
        }
        return answer;
    }
}
