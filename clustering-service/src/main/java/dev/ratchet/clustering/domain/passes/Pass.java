package dev.ratchet.clustering.domain.passes;

import dev.ratchet.clustering.domain.failures.FailureText;
import dev.ratchet.events.FailureEvent.TracePassed;
import dev.ratchet.events.data.PromptKey;
import java.time.Instant;

/** A trace that went well, as this service keeps it. */
public record Pass(
        PromptKey prompt, String traceId, String promptVersion, String unit, FailureText text, Instant passedAt) {

    public static Pass of(TracePassed event) {
        return new Pass(
                event.prompt(),
                event.traceId(),
                event.promptVersion(),
                event.unit(),
                FailureText.of(event),
                event.passedAt());
    }
}
