package dev.ratchet.models.calls;

import dev.ratchet.models.ModelAnswer;

/** One step on a call's way to its answer: it answers itself or hands the call to the next step. */
interface Step {
    ModelAnswer answer(Call call);
}
