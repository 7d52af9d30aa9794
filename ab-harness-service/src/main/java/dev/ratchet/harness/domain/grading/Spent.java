package dev.ratchet.harness.domain.grading;

import dev.ratchet.events.data.Usage;

/**
 * What model calls took.
 *
 * @param costUsd what they are priced at
 * @param spentUsd what was paid, as cached answers cost nothing
 * @param calls all of them, the cached ones included
 */
public record Spent(Usage usage, double costUsd, double spentUsd, int calls, int cachedCalls) {
    public static final Spent NOTHING = new Spent(Usage.NONE, 0, 0, 0, 0);

    public Spent plus(Spent other) {
        return new Spent(
                usage.plus(other.usage),
                costUsd + other.costUsd,
                spentUsd + other.spentUsd,
                calls + other.calls,
                cachedCalls + other.cachedCalls);
    }
}
