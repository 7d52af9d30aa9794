package dev.ratchet.checks.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a model answered, with what was measured.
 *
 * @param costUsd price of the call in US dollars
 */
public record MeasuredOutput(
        String text, @Nullable Double costUsd, @Nullable Long latencyMs) {

    public static MeasuredOutput of(String text) {
        return new MeasuredOutput(text, null, null);
    }
}
