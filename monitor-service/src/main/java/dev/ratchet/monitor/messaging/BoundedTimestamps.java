package dev.ratchet.monitor.messaging;

import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** The record's time, but never later than now: one producer with a wrong clock must not close everybody's windows. */
final class BoundedTimestamps implements TimestampExtractor {
    private final InstantSource clock;

    BoundedTimestamps(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long now = clock.millis();
        long told = record.timestamp() >= 0 ? record.timestamp() : partitionTime;
        return told < 0 ? now : Math.min(told, now);
    }
}
