package dev.ratchet.registry.domain.improvements;

import org.jspecify.annotations.Nullable;

/**
 * How far the evaluation of an improvement's baseline is.
 *
 * @param done examples of {@code total}
 * @param passRate in [0,1], over the whole dataset; {@code null} before the end, or where nothing could be judged
 */
public record Baseline(
        boolean isOver, int done, int total, @Nullable Double passRate) {}
