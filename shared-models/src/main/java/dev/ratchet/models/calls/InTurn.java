package dev.ratchet.models.calls;

import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.Turn;

/** Waits for the turn that the question brings along. */
final class InTurn implements Step {
    private final Step next;

    InTurn(Step next) {
        this.next = next;
    }

    @Override
    public ModelAnswer answer(Call call) {
        Turn turn = call.question().turn();
        return turn == null ? next.answer(call) : turn.take(() -> next.answer(call));
    }
}
