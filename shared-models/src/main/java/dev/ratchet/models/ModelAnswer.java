package dev.ratchet.models;

import dev.ratchet.events.data.Usage;
import java.time.Duration;

/**
 * A whole answer.
 *
 * @param usage tokens as the provider counted them; none where it did not say
 * @param latency of the call that answered, without retries before it
 * @param costUsd by the configured price table; 0 for a model without a price
 * @param model the one that answered
 */
public record ModelAnswer(String text, Usage usage, Duration latency, double costUsd, String model) {}
