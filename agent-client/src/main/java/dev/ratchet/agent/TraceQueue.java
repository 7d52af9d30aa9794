package dev.ratchet.agent;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The records that wait for Kafka, bounded in number and bytes. Offering never waits. */
final class TraceQueue {
    private final int maxRecords;
    private final long maxBytes;
    private final DropPolicy whenFull;
    private final Deque<ProducerRecord<byte[], byte[]>> records = new ArrayDeque<>();
    private long bytes;
    private long dropped;
    private boolean closed;

    TraceQueue(int maxRecords, long maxBytes, DropPolicy whenFull) {
        this.maxRecords = maxRecords;
        this.maxBytes = maxBytes;
        this.whenFull = whenFull;
    }

    /** Whether the record was taken in. */
    synchronized boolean offer(ProducerRecord<byte[], byte[]> record) {
        int size = size(record);
        if (closed || size > maxBytes || (whenFull == DropPolicy.NEWEST && !hasRoom(size))) {
            dropped++;
            return false;
        }
        while (!hasRoom(size)) {
            dropped++;
            removeFirst();
        }
        records.addLast(record);
        bytes += size;
        notifyAll();
        return true;
    }

    /** The oldest record, as soon as there is one; {@code null} where the queue is closed and empty. */
    synchronized @Nullable ProducerRecord<byte[], byte[]> take() throws InterruptedException {
        while (records.isEmpty() && !closed) {
            wait();
        }
        return records.isEmpty() ? null : removeFirst();
    }

    /** From now on nothing is taken in. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Gives up what still waits. */
    synchronized void dropAll() {
        dropped += records.size();
        records.clear();
        bytes = 0;
    }

    synchronized int waiting() {
        return records.size();
    }

    synchronized long dropped() {
        return dropped;
    }

    private boolean hasRoom(int size) {
        return records.size() < maxRecords && bytes + size <= maxBytes;
    }

    private ProducerRecord<byte[], byte[]> removeFirst() {
        ProducerRecord<byte[], byte[]> first = records.removeFirst();
        bytes -= size(first);
        return first;
    }

    private static int size(ProducerRecord<byte[], byte[]> record) {
        return record.key().length + record.value().length;
    }
}
