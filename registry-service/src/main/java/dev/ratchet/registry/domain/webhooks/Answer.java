package dev.ratchet.registry.domain.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt to deliver.
 *
 * @param status of HTTP; {@code null} where there was no answer
 * @param error why there was none, in words for a person
 * @param excerpt the beginning of the answer's body
 * @param retryAfter how long the receiver asks us to wait
 */
public record Answer(
        @Nullable Integer status,
        Duration took,
        @Nullable String error,
        @Nullable String excerpt,
        @Nullable Duration retryAfter) {
    private static final int GONE = 410;

    public static Answer none(Duration took, String error) {
        return new Answer(null, took, error, null, null);
    }

    public boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the receiver wants to hear of nothing any more. */
    public boolean isGone() {
        return status != null && status == GONE;
    }

    /** Why this is no success. */
    public String fault() {
        return error == null ? "the receiver answered " + status : error;
    }
}
