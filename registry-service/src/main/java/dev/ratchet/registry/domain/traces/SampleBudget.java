package dev.ratchet.registry.domain.traces;

import java.util.HashMap;
import java.util.Map;

/**
 * How often something may happen in a minute, by key. What is counted is forgotten with its minute; within one, no more
 * than {@value #MAX_KEYS} keys are told apart, and what comes beyond them is refused.
 */
public final class SampleBudget {
    private static final int MAX_KEYS = 10_000;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final int perMinute;
    private final Map<Object, Integer> spent = new HashMap<>();
    private long minute = Long.MIN_VALUE;

    public SampleBudget(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Spends one of the key's budget, where there is one left.
     *
     * @param nanos any clock that does not jump */
    public synchronized boolean spend(Object key, long nanos) {
        if (!hasLeft(key, nanos)) {
            return false;
        }
        spent.merge(key, 1, Integer::sum);
        return true;
    }

    public synchronized boolean hasLeft(Object key, long nanos) {
        long now = Math.floorDiv(nanos, MINUTE_NANOS);
        if (now != minute) {
            spent.clear();
            minute = now;
        }
        Integer used = spent.get(key);
        return used == null ? spent.size() < MAX_KEYS && perMinute > 0 : used < perMinute;
    }
}
