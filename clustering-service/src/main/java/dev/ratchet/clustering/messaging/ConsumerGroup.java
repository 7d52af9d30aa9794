package dev.ratchet.clustering.messaging;

/** Under which name this service reads topics and keeps dead letters. */
final class ConsumerGroup {
    static final String NAME = "ratchet-clustering";

    private ConsumerGroup() {}
}
