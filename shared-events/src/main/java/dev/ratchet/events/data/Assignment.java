package dev.ratchet.events.data;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Which arm a unit (session, user) belongs to, computed anywhere from names alone: OpenFeature flagd's <i>fractional</i>
 * operation, version 2, so that its clients assign the same.
 *
 * <pre>bucket = (murmur3_x86_32(key + unit) · Σ weights) >>> 32</pre>
 *
 * <p>Arms own consecutive ranges of buckets in the order of their weights. An arm whose weight grows at the cost of the next
 * keeps all units that it had, as long as the sum stays the same. It is asked for with every prompt that is rendered, so it
 * allocates nothing.
 */
public final class Assignment {
    private Assignment() {}

    /** The index of the arm, as in {@link #of(String, String, List, ToIntFunction)}. */
    public static int of(String key, String unit, List<Integer> weights) {
        return of(key, unit, weights, Integer::intValue);
    }

    /**
     * The index of the arm.
     *
     * @param key what is assigned; another key shuffles the units afresh
     * @param unit who is assigned
     * @param weight of an arm, none negative, with a sum in [1, 2³¹−1]
     */
    public static <A> int of(String key, String unit, List<A> arms, ToIntFunction<A> weight) {
        long bucket = (Integer.toUnsignedLong(Murmur3.of(key, unit)) * total(arms, weight)) >>> 32;
        int arm = 0;
        for (long end = weight.applyAsInt(arms.getFirst()); bucket >= end; end += weight.applyAsInt(arms.get(arm))) {
            arm++;
        }
        return arm;
    }

    private static <A> long total(List<A> arms, ToIntFunction<A> weight) {
        long total = 0;
        boolean negative = false;
        for (int i = 0; i < arms.size(); i++) {
            total += weight.applyAsInt(arms.get(i));
            negative |= weight.applyAsInt(arms.get(i)) < 0;
        }
        if (negative || total < 1 || total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("weights must not be negative, with a sum in [1,2^31-1]: "
                    + arms.stream().mapToInt(weight).boxed().toList());
        }
        return total;
    }
}
