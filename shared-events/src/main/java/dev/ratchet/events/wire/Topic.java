package dev.ratchet.events.wire;

import dev.ratchet.events.DatasetEvent;
import dev.ratchet.events.DeploymentEvent;
import dev.ratchet.events.EvaluationEvent;
import dev.ratchet.events.Event;
import dev.ratchet.events.FailureEvent;
import dev.ratchet.events.LivePromptEvent;
import dev.ratchet.events.MetricEvent;
import dev.ratchet.events.TraceEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** The topics, each with the family of events that it carries and the settings that it is created with. */
public enum Topic {
    TRACES(Names.TRACES, TraceEvent.class, 4, Retention.WEEK),
    FAILURES(Names.FAILURES, FailureEvent.class, 4, Retention.MONTH),
    DEPLOYMENTS(Names.DEPLOYMENTS, DeploymentEvent.class, 4, Retention.FOR_EVER),
    METRICS(Names.METRICS, MetricEvent.class, 2, Retention.QUARTER),
    LIVE_PROMPTS(Names.LIVE_PROMPTS, LivePromptEvent.class, 1, Retention.COMPACTED),
    EVALUATIONS(Names.EVALUATIONS, EvaluationEvent.class, 4, Retention.MONTH),
    DATASETS(Names.DATASETS, DatasetEvent.class, 4, Retention.COMPACTED);

    /** A record may be this large on the wire, so that one over the trace limit can be dead-lettered whole. */
    public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

    /** A dead letter is the whole record and the headers that tell its story. */
    public static final int MAX_DEAD_LETTER_BYTES = MAX_RECORD_BYTES + 1024 * 1024;

    private final String topicName;
    private final Class<? extends Event> family;
    private final int partitions;
    private final Retention retention;

    Topic(String topicName, Class<? extends Event> family, int partitions, Retention retention) {
        this.topicName = topicName;
        this.family = family;
        this.partitions = partitions;
        this.retention = retention;
    }

    public static Topic of(Event event) {
        return of(event.getClass());
    }

    public static Topic of(Class<? extends Event> event) {
        return Arrays.stream(values())
                .filter(topic -> topic.family.isAssignableFrom(event))
                .findFirst()
                .orElseThrow();
    }

    /** Where a consumer group puts what it cannot read of a topic. */
    public static String deadLetters(String topicName, String group) {
        return topicName + "." + group + ".dlq";
    }

    /** Whether events of this topic may be read from {@code name}: from itself, and from a name that is none of ours. */
    boolean mayStandOn(String name) {
        return topicName.equals(name) || Arrays.stream(values()).noneMatch(other -> other.topicName.equals(name));
    }

    public String topicName() {
        return topicName;
    }

    public Class<? extends Event> family() {
        return family;
    }

    public int partitions() {
        return partitions;
    }

    /** Kafka topic settings. */
    public Map<String, String> settings() {
        return Map.of(
                "cleanup.policy",
                retention.policy,
                "retention.ms",
                Long.toString(retention.millis),
                "max.message.bytes",
                Integer.toString(MAX_RECORD_BYTES));
    }

    /** The names as constants, for annotations. */
    public static final class Names {
        public static final String TRACES = "ratchet.traces.v1";
        public static final String FAILURES = "ratchet.failures.v1";
        public static final String DEPLOYMENTS = "ratchet.deployments.v1";
        public static final String METRICS = "ratchet.metrics.v1";
        public static final String LIVE_PROMPTS = "ratchet.live-prompts.v1";
        public static final String EVALUATIONS = "ratchet.evaluations.v1";
        public static final String DATASETS = "ratchet.datasets.v1";

        private Names() {}
    }

    private enum Retention {
        WEEK("delete", Duration.ofDays(7).toMillis()),
        MONTH("delete", Duration.ofDays(30).toMillis()),
        QUARTER("delete", Duration.ofDays(90).toMillis()),
        FOR_EVER("delete", -1),
        COMPACTED("compact", -1);

        private final String policy;
        private final long millis;

        Retention(String policy, long millis) {
            this.policy = policy;
            this.millis = millis;
        }
    }
}
