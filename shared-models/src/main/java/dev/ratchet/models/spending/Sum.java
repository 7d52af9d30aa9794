package dev.ratchet.models.spending;

import dev.ratchet.events.data.Usage;

/**
 * What answers came to.
 *
 * @param calls all answers, also the remembered ones
 * @param cachedCalls those that were remembered or shared
 * @param inputTokens of the calls that were paid for
 * @param savedUsd the price of the cached ones
 */
public record Sum(long calls, long cachedCalls, long inputTokens, long outputTokens, double spentUsd, double savedUsd) {
    public static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0);

    static Sum of(Usage usage, double costUsd, boolean cached) {
        return cached
                ? new Sum(1, 1, 0, 0, 0, costUsd)
                : new Sum(1, 0, usage.inputTokens(), usage.outputTokens(), costUsd, 0);
    }

    public Sum plus(Sum other) {
        return new Sum(
                calls + other.calls,
                cachedCalls + other.cachedCalls,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                spentUsd + other.spentUsd,
                savedUsd + other.savedUsd);
    }
}
