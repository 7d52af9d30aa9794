package dev.ratchet.models;

import dev.ratchet.events.data.Usage;
import java.time.Duration;

/**
 * A whole answer.
 *
 * @param usage tokens as the provider counted them; none where it did not say
 * @param latency of the call that answered, without waiting and retries before it
 * @param costUsd its price by the price table; 0 for a model without a price
 * @param model the one that answered
 * @param cached whether it was remembered, or shared with somebody who asked the same at the same time
 */
public record ModelAnswer(String text, Usage usage, Duration latency, double costUsd, String model, boolean cached) {

    public ModelAnswer(String text, Usage usage, Duration latency, double costUsd, String model) {
        this(text, usage, latency, costUsd, model, false);
    }

    /** What had to be paid for it now. */
    public double spentUsd() {
        return cached ? 0 : costUsd;
    }

    /** The same answer for somebody who did not pay for it. */
    public ModelAnswer fromMemory() {
        return cached ? this : new ModelAnswer(text, usage, latency, costUsd, model, true);
    }
}
