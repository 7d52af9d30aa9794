package dev.ratchet.monitor.messaging;

import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.monitor.domain.Observation;
import dev.ratchet.monitor.domain.rollouts.Placement;
import dev.ratchet.monitor.messaging.rollouts.Rollouts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows each trace to the watch and to the rollout of its prompt. */
final class LiveTraffic {
    private final Watches watches;
    private final Rollouts rollouts;
    private final LivePrompts prompts;
    private final MonitorMetrics metrics;

    LiveTraffic(Watches watches, Rollouts rollouts, LivePrompts prompts, MonitorMetrics metrics) {
        this.watches = watches;
        this.rollouts = rollouts;
        this.prompts = prompts;
        this.metrics = metrics;
    }

    void observe(Observation seen) {
        LivePrompt live = seen.again() ? null : prompts.of(seen.trace().prompt());
        if (live != null && Placement.isWrong(seen.trace(), live, seen.at())) {
            metrics.misassigned.increment();
        }
        watches.observe(seen);
        rollouts.observe(seen);
    }

    @Nullable UUID deploymentOf(TraceRecorded trace) {
        return watches.deploymentOf(trace);
    }
}
