package dev.ratchet.agent;

import dev.ratchet.events.TraceEvent;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Envelope;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Publishes traces and never blocks or breaks the agent: a trace is put into a bounded queue, and a thread of its own takes
 * it to Kafka. What the queue cannot hold is dropped by policy and counted. See {@link Prompts} for an example.
 *
 * <p>Thread-safe; its threads are daemons. {@link #close()} hands over what waits, within {@link AgentConfig#closeWithin()}.
 */
public final class Traces implements AutoCloseable {
    private static final long CLOSE_GRACE_MS = 1_500;

    private final AgentConfig config;
    private final Clock clock = Clock.systemUTC();
    private final TraceQueue queue;
    private final TraceSender sender;
    private final Thread thread;

    private Traces(AgentConfig config) {
        this.config = config;
        queue = new TraceQueue(config.maxQueuedTraces(), config.maxQueuedBytes(), config.whenFull());
        sender = new TraceSender(config, queue);
        thread = Thread.ofPlatform().daemon().name("ratchet-traces").unstarted(sender);
    }

    /** Starts the sender; it does not wait for Kafka. */
    public static Traces open(AgentConfig config) {
        Traces traces = new Traces(config);
        traces.thread.start();
        return traces;
    }

    /** Publishes what was noted, recorded now. A draft that makes no trace is counted as failed.
     *
     * @return whether it was queued; {@code false} is counted as dropped or failed */
    public boolean publish(TraceDraft draft) {
        try {
            return enqueue(draft.recordedAt(clock.instant()), draft.traceparent());
        } catch (IllegalArgumentException e) {
            sender.countFailure(e);
            return false;
        }
    }

    /** Whether the trace was queued; {@code false} is counted as dropped or failed. */
    public boolean publish(TraceRecorded trace) {
        return enqueue(trace, null);
    }

    /** Tells what became known later about a trace that was published before. */
    public boolean feedback(TraceFeedback feedback) {
        return enqueue(feedback, null);
    }

    public TraceCounts counts() {
        return new TraceCounts(sender.published(), queue.dropped(), sender.failed(), queue.waiting());
    }

    private boolean enqueue(TraceEvent event, @Nullable String traceparent) {
        try {
            return queue.offer(record(event, traceparent));
        } catch (UncheckedIOException e) {
            sender.countFailure(e);
            return false;
        }
    }

    /** The JSON is written now: the agent may change its input object afterwards. */
    private ProducerRecord<byte[], byte[]> record(TraceEvent event, @Nullable String traceparent) {
        Envelope envelope = Envelope.of(config.source(), clock.instant(), event).withTraceparent(traceparent);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(envelope.topic().topicName(), text(event.key()), envelope.body());
        envelope.headers().forEach((name, value) -> record.headers().add(name, text(value)));
        return record;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        sender.finishWithin(config.closeWithin());
        try {
            thread.join(config.closeWithin().toMillis() + CLOSE_GRACE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
