package dev.ratchet.monitor.messaging;

import dev.ratchet.events.DeploymentEvent.DeploymentTransitioned;
import dev.ratchet.events.DeploymentEvent.RolloutChanged;
import dev.ratchet.events.TraceEvent.TraceFeedback;
import dev.ratchet.events.TraceEvent.TraceRecorded;
import dev.ratchet.events.wire.Envelope;
import dev.ratchet.events.wire.EventReader;
import dev.ratchet.events.wire.Received;
import dev.ratchet.events.wire.Topic;
import dev.ratchet.monitor.domain.LastPass;
import dev.ratchet.monitor.domain.MonitorSettings;
import dev.ratchet.monitor.domain.RateHistory;
import dev.ratchet.monitor.domain.watches.Watch;
import dev.ratchet.monitor.messaging.rollouts.RolloutStores;
import dev.ratchet.monitor.messaging.rollouts.Rollouts;
import dev.ratchet.redaction.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/** Owns all state of a prompt: hands each record to what handles it, and time to the windows. */
final class PromptProcessor extends ContextualProcessor<byte[], byte[], byte[], Routed> {
    private static final Logger LOG = Logger.getLogger(PromptProcessor.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LONG_TICK = Duration.ofSeconds(10);

    private final MonitorSettings settings;
    private final Redactor redactor;
    private final MonitorMetrics metrics;
    private MetricWindows windows;
    private Watches watches;
    private Rollouts rollouts;
    private Verdicts verdicts;
    private long lastRecordAt;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    PromptProcessor(MonitorSettings settings, Redactor redactor, MonitorMetrics metrics) {
        this.settings = settings;
        this.redactor = redactor;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], Routed> context) {
        super.init(context);
        Publisher publisher = new Publisher(context::forward, metrics);
        LivePrompts prompts = new LivePrompts(context.getStateStore(MonitorStores.LIVE_PROMPTS));
        RecentTraces recent = new RecentTraces(
                context.getStateStore(MonitorStores.RECENT_TRACES),
                settings.memory().toMillis(),
                context::currentStreamTimeMs);
        windows = new MetricWindows(
                settings,
                new OpenWindows(context.getStateStore(MonitorStores.OPEN_WINDOWS)),
                new JsonStore<>(context.getStateStore(MonitorStores.RATES), RateHistory.class),
                publisher);
        watches = new Watches(
                settings,
                new JsonStore<>(context.getStateStore(MonitorStores.WATCHES), Watch.class),
                new JsonStore<>(context.getStateStore(MonitorStores.TRANSITIONS), Integer.class),
                windows,
                publisher,
                metrics);
        rollouts = new Rollouts(
                settings.alerts(),
                RolloutStores.of(context),
                new RolloutNeighbours(windows, recent, watches),
                publisher,
                metrics);
        verdicts = new Verdicts(
                recent,
                prompts,
                redactor,
                windows,
                new LiveTraffic(watches, rollouts, prompts, metrics),
                passes(context, prompts, publisher),
                publisher,
                metrics);
        lastRecordAt = context.currentSystemTimeMs();
        context.schedule(TICK, PunctuationType.STREAM_TIME, now -> windows.closeAt(Instant.ofEpochMilli(now)));
        context.schedule(LONG_TICK, PunctuationType.STREAM_TIME, now -> rollouts.wait(Instant.ofEpochMilli(now)));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> whereQuiet(now, windows::closeAt));
        context.schedule(LONG_TICK, PunctuationType.WALL_CLOCK_TIME, now -> whereQuiet(now, rollouts::wait));
    }

    private Passes passes(ProcessorContext<byte[], Routed> context, LivePrompts prompts, Publisher publisher) {
        return new Passes(
                new JsonStore<>(context.getStateStore(MonitorStores.PASSES), LastPass.class),
                prompts,
                settings.passesEvery(),
                context::currentStreamTimeMs,
                publisher,
                metrics);
    }

    /** While records come, stream time closes the windows; the wall clock would close those of a backlog too early. */
    private void whereQuiet(long now, Consumer<Instant> work) {
        if (now - lastRecordAt >= settings.grace().toMillis()) {
            work.accept(Instant.ofEpochMilli(now));
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        lastRecordAt = context().currentSystemTimeMs();
        RecordMetadata origin = context().recordMetadata().orElseThrow();
        Instant at = Instant.ofEpochMilli(record.timestamp());
        FirstLook look = FirstLook.of(record.headers());
        if (look != null) {
            handle(record, origin, Topic.Names.TRACES, () -> judged(record, look, at));
            return;
        }
        Received received =
                EventReader.read(origin.topic(), WireHeaders.text(record.headers()), record.key(), record.value(), at);
        if (received instanceof Received.Known known) {
            handle(record, origin, known.envelope().topic().topicName(), () -> dispatch(known.envelope(), at));
        }
    }

    /** A defect that one record meets must not stop the others; what Kafka and the stores throw is for Kafka Streams. */
    private void handle(Record<byte[], byte[]> record, RecordMetadata origin, String topic, Runnable work) {
        try {
            work.run();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Record %s-%d@%d", origin.topic(), origin.partition(), origin.offset());
            metrics.broken.increment();
            metrics.deadLetter(topic);
            Instant now = Instant.ofEpochMilli(context().currentSystemTimeMs());
            String reason = "could not be processed: " + e;
            context().forward(DeadLetter.of(record, topic, origin, reason, now));
        }
    }

    /** Redacted, it may be larger than what an agent may publish. */
    private void judged(Record<byte[], byte[]> record, FirstLook look, Instant at) {
        TraceRecorded trace = JsonStore.read(record.value(), TraceRecorded.class);
        String traceparent = WireHeaders.text(record.headers()).get(Envelope.Header.TRACEPARENT);
        Instant stream = Instant.ofEpochMilli(context().currentStreamTimeMs());
        verdicts.on(trace, look, traceparent, at, stream);
    }

    private void dispatch(Envelope envelope, Instant at) {
        switch (envelope.event()) {
            case TraceFeedback feedback -> verdicts.on(feedback, at);
            case DeploymentTransitioned transition -> {
                watches.on(envelope.id(), transition, rollouts::shipped);
                rollouts.on(transition);
            }
            case RolloutChanged changed -> rollouts.on(envelope.id(), changed, at);
            default -> metrics.unknown.increment();
        }
    }
}
