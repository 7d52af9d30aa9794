package dev.ratchet.agent;

/**
 * What became of the traces since the start.
 *
 * @param published taken by all in-sync replicas
 * @param dropped never handed to Kafka: the queue was full, or closing ran out of time
 * @param failed refused by Kafka, too large, or not taken in time
 * @param waiting in the queue now
 */
public record TraceCounts(long published, long dropped, long failed, int waiting) {}
