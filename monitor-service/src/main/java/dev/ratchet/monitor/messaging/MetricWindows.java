package dev.ratchet.monitor.messaging;

import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.monitor.domain.MetricWindow;
import dev.ratchet.monitor.domain.MonitorSettings;
import dev.ratchet.monitor.domain.RateHistory;
import dev.ratchet.monitor.domain.WindowKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds traces to their windows and publishes a window once it is over. */
final class MetricWindows {
    private final MonitorSettings settings;
    private final OpenWindows open;
    private final JsonStore<RateHistory> rates;
    private final Publisher publisher;

    MetricWindows(MonitorSettings settings, OpenWindows open, JsonStore<RateHistory> rates, Publisher publisher) {
        this.settings = settings;
        this.open = open;
        this.rates = rates;
        this.publisher = publisher;
    }

    /**
     * A trace that comes too late for its window counts in the oldest one that is open, so that after an outage the windows
     * still add up to all traces.
     *
     * @return whether there was a window to take the trace; what is older than the memory is history and left out
     */
    boolean add(
            TraceRecorded trace,
            @Nullable UUID deployment,
            boolean judged,
            boolean failed,
            Instant at,
            Instant stream) {
        Instant over = later(stream.minus(settings.grace()), open.closedUntil());
        if (at.isBefore(over.minus(settings.memory()))) {
            return false;
        }
        WindowKey own = key(trace, deployment, at);
        WindowKey key = own.end().isAfter(over) ? own : key(trace, deployment, over);
        MetricWindow window = open.find(key);
        if (window == null && !open.hasRoomFor(key)) {
            return false;
        }
        open.put((window == null ? MetricWindow.empty(key) : window).plus(trace, judged, failed));
        return true;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Closes the windows whose grace is over at this time. */
    void closeAt(Instant time) {
        for (MetricWindow window : open.takeUntil(time.minus(settings.grace()))) {
            publisher.publish(window.eventId(), window.key().end(), window.closed());
            RateHistory before = rates.get(window.key().prompt());
            rates.put(window.key().prompt(), (before == null ? RateHistory.EMPTY : before).plus(window));
        }
    }

    RateHistory.Entry rate(PromptKey prompt, String version) {
        RateHistory history = rates.get(prompt);
        return (history == null ? RateHistory.EMPTY : history).of(version);
    }

    private WindowKey key(TraceRecorded trace, @Nullable UUID deployment, Instant at) {
        long length = settings.window().toMillis();
        Instant start = Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), length) * length);
        return new WindowKey(
                trace.prompt(), trace.promptVersion(), trace.variant(), deployment, start, start.plusMillis(length));
    }
}
