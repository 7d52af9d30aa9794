package dev.ratchet.monitor.messaging;

import dev.ratchet.events.FailureEvent.TracePassed;
import dev.ratchet.events.LivePromptEvent.LivePrompt;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.data.PromptKey;
import dev.ratchet.events.data.Split;
import dev.ratchet.events.wire.EventIds;
import dev.ratchet.monitor.domain.LastPass;
import dev.ratchet.monitor.domain.Shortened;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells now and then of a trace that went well, so that whoever writes candidates sees what must stay right. Only of the live
 * version: no other is improved, and so there is one row a prompt, whatever versions agents name.
 */
final class Passes {
    private final JsonStore<LastPass> last;
    private final LivePrompts prompts;
    private final Duration every;
    private final LongSupplier streamTime;
    private final Publisher publisher;
    private final MonitorMetrics metrics;

    Passes(
            JsonStore<LastPass> last,
            LivePrompts prompts,
            Duration every,
            LongSupplier streamTime,
            Publisher publisher,
            MonitorMetrics metrics) {
        this.last = last;
        this.prompts = prompts;
        this.every = every;
        this.streamTime = streamTime;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** @param trace one that has passed, redacted */
    void offer(TraceRecorded trace, @Nullable String traceparent, Instant at) {
        String version = trace.promptVersion();
        String output = trace.output();
        if (version == null || output == null || trace.split() != Split.PROPOSE || !isLive(trace.prompt(), version)) {
            return;
        }
        Instant now = Instant.ofEpochMilli(streamTime.getAsLong());
        LastPass before = last.get(trace.prompt());
        if (before == null || before.leavesRoom(version, now, every)) {
            last.put(trace.prompt(), new LastPass(version, now));
            publish(trace, version, output, traceparent, at);
        }
    }

    private boolean isLive(PromptKey prompt, String version) {
        LivePrompt live = prompts.of(prompt);
        return live != null && live.prompt().version().equals(version);
    }

    private void publish(TraceRecorded trace, String version, String output, @Nullable String traceparent, Instant at) {
        metrics.passes.increment();
        TracePassed pass = new TracePassed(
                trace.traceId(),
                trace.unit(),
                trace.split(),
                trace.project(),
                trace.promptName(),
                version,
                trace.input(),
                output,
                trace.expectedOutput(),
                at);
        publisher.publish(EventIds.derived(Verdicts.identity(trace)), at, traceparent, Shortened.pass(pass));
    }
}
