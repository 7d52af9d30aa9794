package dev.ratchet.monitor.messaging;

import dev.ratchet.events.data.PromptKey;
import dev.ratchet.monitor.domain.RateHistory;
import dev.ratchet.monitor.domain.Ship;
import dev.ratchet.monitor.messaging.rollouts.Neighbours;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The windows, verdicts and watches that rollouts rest on and lead to. */
record RolloutNeighbours(MetricWindows windows, RecentTraces recent, Watches watches) implements Neighbours {

    @Override
    public RateHistory.Entry rate(PromptKey prompt, String version) {
        return windows.rate(prompt, version);
    }

    @Override
    public @Nullable Boolean failed(PromptKey prompt, String traceId) {
        RecentTraces.Entry entry = recent.find(prompt, traceId);
        if (entry == null) {
            return null;
        }
        return entry.remembered().judged() ? entry.remembered().failed() : null;
    }

    @Override
    public void live(UUID cause, Ship ship, Instant since) {
        watches.live(cause, ship, since);
    }
}
