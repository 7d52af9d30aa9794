package dev.ratchet.monitor.messaging.rollouts;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.monitor.domain.RateHistory;
import dev.ratchet.monitor.domain.Ship;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a rollout needs of the rest of the monitor. */
public interface Neighbours {
    RateHistory.Entry rate(PromptKey prompt, String version);

    /** Whether a trace that is remembered failed; {@code null} where it has no verdict. */
    @Nullable Boolean failed(PromptKey prompt, String traceId);

    /** The version is live for all from now on. */
    void live(UUID cause, Ship ship, Instant since);
}
