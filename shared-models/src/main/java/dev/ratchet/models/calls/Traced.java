package dev.ratchet.models.calls;

import dev.ratchet.models.ModelAnswer;
import dev.ratchet.models.endpoints.Target;
import dev.ratchet.models.telemetry.ModelSpans;
import dev.ratchet.models.telemetry.Operation;

/** Puts a span around the whole way of a call. */
final class Traced implements Step {
    private final ModelSpans spans;
    private final Step next;

    Traced(ModelSpans spans, Step next) {
        this.spans = spans;
        this.next = next;
    }

    @Override
    public ModelAnswer answer(Call call) {
        Target target = call.target();
        return spans.around(
                Operation.chat(call.role(), target.endpoint().name(), target.model()), () -> next.answer(call));
    }
}
