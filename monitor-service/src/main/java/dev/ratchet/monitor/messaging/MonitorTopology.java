package dev.ratchet.monitor.messaging;

import static dev.ratchet.monitor.messaging.MonitorStores.BYTES;

import dev.ratchet.events.wire.Topic;
import dev.ratchet.monitor.domain.MonitorSettings;
import dev.ratchet.redaction.Redactor;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Builds the topology; every operator, store and internal topic has a name, so that a later version finds its state. */
public final class MonitorTopology {
    /** Consumer group, prefix of internal topics and name of the dead letters' group. */
    public static final String APPLICATION_ID = DeadLetter.GROUP;
    /** Topics that must exist before the topology starts; the dead letters among them are our own. */
    public static final List<String> DEAD_LETTERS = List.of(
            Topic.deadLetters(Topic.Names.TRACES, DeadLetter.GROUP),
            Topic.deadLetters(Topic.Names.DEPLOYMENTS, DeadLetter.GROUP));
    /** The largest request that the producer may make: any record of a topic with what a dead letter adds to it. */
    public static final int MAX_REQUEST_BYTES = DeadLetter.MAX_REQUEST_BYTES;

    private static final List<String> EVENTS =
            List.of(Topic.Names.FAILURES, Topic.Names.METRICS, Topic.Names.DEPLOYMENTS);
    private static final int PARTITIONS = 4;

    private final MonitorSettings settings;
    private final Redactor redactor;
    private final MonitorMetrics metrics;
    private final InstantSource clock;

    public MonitorTopology(MonitorSettings settings, Redactor redactor, MonitorMetrics metrics, InstantSource clock) {
        this.settings = settings;
        this.redactor = redactor;
        this.metrics = metrics;
        this.clock = clock;
    }

    public Topology build(SpanTopics spans) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addGlobalStore(
                MonitorStores.livePrompts(),
                Topic.Names.LIVE_PROMPTS,
                consumed("live-prompts"),
                () -> new FollowLivePrompts(metrics));
        KStream<byte[], byte[]> traces = byPrompt(builder, Topic.Names.TRACES, "traces");
        KStream<byte[], byte[]> transitions = byPrompt(builder, Topic.Names.DEPLOYMENTS, "deployments");
        KStream<byte[], Routed> published =
                traces.merge(transitions, Named.as("all-by-prompt")).process(prompts(), Named.as("monitor"));
        EVENTS.forEach(topic -> send(published, topic, "publish-" + topic));
        DEAD_LETTERS.forEach(topic -> send(published, topic, "broken-" + topic));
        readSpans(builder, spans);
        return builder.build();
    }

    /** A part of its own: it ends on the topic that the others begin with. */
    private void readSpans(StreamsBuilder builder, SpanTopics topics) {
        if (!topics.names().isEmpty()) {
            KStream<byte[], Routed> read = builder.stream(topics.names(), consumed("spans"))
                    .process(() -> new ReadSpans(topics, metrics), Named.as("read-spans"));
            send(read, Topic.Names.TRACES, "translated-spans");
            topics.deadLetters().forEach(topic -> send(read, topic, "unreadable-" + topic));
        }
    }

    /** The same number of partitions for both topics: one task owns all there is of a prompt. */
    private KStream<byte[], byte[]> byPrompt(StreamsBuilder builder, String topic, String name) {
        KStream<byte[], Routed> read = builder.stream(topic, consumed(name))
                .process(() -> new ReadRecords(redactor, metrics), Named.as("read-" + name));
        send(read, Topic.deadLetters(topic, DeadLetter.GROUP), "unreadable-" + name);
        return only(read, Routed.BY_PROMPT, "readable-" + name)
                .repartition(Repartitioned.with(BYTES, BYTES)
                        .withName(name + "-by-prompt")
                        .withNumberOfPartitions(PARTITIONS));
    }

    private Consumed<byte[], byte[]> consumed(String name) {
        return Consumed.with(BYTES, BYTES)
                .withTimestampExtractor(new BoundedTimestamps(clock))
                .withName(name);
    }

    private static void send(KStream<byte[], Routed> records, String topic, String name) {
        only(records, topic, name).to(topic, Produced.with(BYTES, BYTES).withName("to-" + name));
    }

    private static KStream<byte[], byte[]> only(KStream<byte[], Routed> records, String destination, String name) {
        return records.filter((key, routed) -> routed.isFor(destination), Named.as("choose-" + name))
                .mapValues(Routed::body, Named.as("bytes-" + name));
    }

    private ProcessorSupplier<byte[], byte[], byte[], Routed> prompts() {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<byte[], byte[], byte[], Routed> get() {
                return new PromptProcessor(settings, redactor, metrics);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return MonitorStores.ofPrompts(settings);
            }
        };
    }
}
