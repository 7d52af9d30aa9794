package dev.ratchet.harness.domain.evaluations;

import dev.ratchet.events.data.ExampleResult;

/**
 * A result with what it took.
 *
 * @param spentUsd what was paid for the answer and its judging
 * @param calls asked of models, the cached ones included
 */
public record Evaluated(ExampleResult result, double spentUsd, int calls, int cachedCalls) {}
