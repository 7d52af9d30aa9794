package dev.ratchet.agent;

/** Which trace goes when the queue is full, for instance while Kafka is away. */
public enum DropPolicy {
    /** The queue keeps what it has; the trace that comes is dropped. */
    NEWEST,
    /** The trace that has waited longest is dropped to make room. */
    OLDEST
}
