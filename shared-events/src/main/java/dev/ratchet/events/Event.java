package dev.ratchet.events;

/** A fact that another service may rely on. Past tense; never edited, only followed by a new version of its type. */
public sealed interface Event
        permits TraceEvent, FailureEvent, DeploymentEvent, MetricEvent, LivePromptEvent, EvaluationEvent, DatasetEvent {

    /** The Kafka key. Events with the same key are read in the order in which they were written. */
    String key();
}
