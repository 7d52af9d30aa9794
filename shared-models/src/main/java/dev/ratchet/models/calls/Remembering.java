package dev.ratchet.models.calls;

import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.memory.AnswerMemory;
import java.util.Optional;

/** Answers what is remembered, and remembers what is answered. */
final class Remembering implements Step {
    private final AnswerMemory memory;
    private final Step next;

    Remembering(AnswerMemory memory, Step next) {
        this.memory = memory;
        this.next = next;
    }

    @Override
    public ModelAnswer answer(Call call) {
        if (call.question().fresh()) {
            return next.answer(call);
        }
        Optional<ModelAnswer> known = memory.find(call.key());
        return known.isPresent() ? known.get() : memory.keep(call.key(), next.answer(call));
    }
}
