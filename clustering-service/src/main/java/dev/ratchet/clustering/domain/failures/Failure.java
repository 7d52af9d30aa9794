package dev.ratchet.clustering.domain.failures;

import dev.ratchet.events.FailureEvent.TraceFailed;
import dev.ratchet.events.data.FailureKind;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A failed trace as this service keeps it.
 *
 * @param isError whether nothing was found wrong but that the call itself failed
 */
public record Failure(
        PromptKey prompt,
        String traceId,
        @Nullable String promptVersion,
        String unit,
        Split split,
        String signature,
        boolean isError,
        FailureText text,
        Instant failedAt) {
    private static final int MAX_SIGNATURE = 500;

    public static Failure of(TraceFailed event) {
        return new Failure(
                event.prompt(),
                event.traceId(),
                event.promptVersion(),
                event.unit(),
                event.split(),
                Shortened.text(event.signature(), MAX_SIGNATURE),
                event.reasons().stream().allMatch(reason -> reason.kind() == FailureKind.ERROR),
                FailureText.of(event),
                event.failedAt());
    }

    /** Whether its contents may be kept and shown to a model that writes candidates. */
    public boolean teaches() {
        return split == Split.PROPOSE;
    }
}
