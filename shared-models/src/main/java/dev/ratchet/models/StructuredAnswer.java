package dev.ratchet.models;

import dev.ratchet.events.data.Usage;

/**
 * An answer that fits its type.
 *
 * @param usage tokens of all calls that it took
 * @param costUsd price of all calls that it took
 * @param spentUsd what had to be paid for them now
 * @param model the one that answered
 */
public record StructuredAnswer<T>(T value, Usage usage, double costUsd, double spentUsd, String model) {}
