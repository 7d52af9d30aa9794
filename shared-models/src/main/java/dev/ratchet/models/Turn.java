package dev.ratchet.models;

import java.util.function.Supplier;

/** What a call to the model itself waits for, and only that: neither for what is remembered nor for its being remembered. */
@FunctionalInterface
public interface Turn {

    /** Makes the call when its turn has come.
     *
     * @throws java.util.concurrent.CancellationException where it is not to be made any more */
    ModelAnswer take(Supplier<ModelAnswer> call);
}
