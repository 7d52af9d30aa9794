package dev.ratchet.models.endpoints;

/**
 * A token bucket of so many a minute, of which a second's worth may be taken at once. What turns out dearer than it seemed
 * is taken afterwards and leaves a debt, which later takers wait off. Not safe for several threads by itself.
 */
final class Bucket {
    private static final double NANOS_A_MINUTE = 60e9;

    private final double perNano;
    private final double capacity;
    private double level;
    private long filledAt;

    Bucket(int perMinute, long now) {
        this.perNano = Math.max(1, perMinute) / NANOS_A_MINUTE;
        this.capacity = Math.max(1, perMinute / 60.0);
        this.level = capacity;
        this.filledAt = now;
    }

    /** How long until so much may be taken; 0 where it may be now. More than a full bucket waits for a full one. */
    long nanosUntil(double amount, long now) {
        fill(now);
        double missing = Math.min(amount, capacity) - level;
        return missing <= 0 ? 0 : Math.max(1, (long) Math.ceil(missing / perNano));
    }

    /** A negative amount is given back. */
    void take(double amount, long now) {
        fill(now);
        level = Math.min(capacity, level - amount);
    }

    private void fill(long now) {
        level = Math.min(capacity, level + (now - filledAt) * perNano);
        filledAt = now;
    }
}
