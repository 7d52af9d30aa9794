package dev.ratchet.monitor.messaging;

import org.apache.kafka.streams.processor.api.Record;

/**
 * The value of a record on its way out; its key and headers are already what they are to be.
 *
 * @param destination a topic, or {@link #BY_PROMPT}
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Routed(String destination, byte[] body) {
    /** On to the processor that owns the prompt. */
    static final String BY_PROMPT = "by-prompt";

    boolean isFor(String place) {
        return destination.equals(place);
    }

    static Record<byte[], Routed> record(Record<byte[], byte[]> from, String destination) {
        return from.withValue(new Routed(destination, from.value()));
    }
}
