package dev.ratchet.events.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Which arm a unit (session, user) belongs to, computed anywhere from names alone: OpenFeature flagd's <i>fractional</i>
 * operation, version 2, so that its clients assign the same.
 *
 * <pre>bucket = (murmur3_x86_32(key + unit) · Σ weights) >>> 32</pre>
 *
 * <p>Arms own consecutive ranges of buckets in the order of their weights. An arm whose weight grows at the cost of the next
 * keeps all units that it had, as long as the sum stays the same.
 */
public final class Assignment {
    private static final int C1 = 0xcc9e2d51;
    private static final int C2 = 0x1b873593;

    private Assignment() {}

    /**
     * The index of the arm.
     *
     * @param key what is assigned; another key shuffles the units afresh
     * @param unit who is assigned
     * @param weights of the arms, none negative, with a sum in [1, 2³¹−1]
     */
    public static int of(String key, String unit, List<Integer> weights) {
        long total = weights.stream().mapToLong(Integer::longValue).sum();
        if (total < 1 || total > Integer.MAX_VALUE || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights must not be negative, with a sum in [1,2^31-1]: " + weights);
        }
        byte[] bytes = (key + unit).getBytes(StandardCharsets.UTF_8);
        long bucket = (Integer.toUnsignedLong(hash(bytes)) * total) >>> 32;
        int arm = 0;
        for (long end = weights.getFirst(); bucket >= end; end += weights.get(arm)) {
            arm++;
        }
        return arm;
    }

    /** MurmurHash3 x86_32 of Austin Appleby (public domain), seed 0. */
    static int hash(byte[] bytes) {
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int hash = 0;
        while (words.remaining() >= Integer.BYTES) {
            hash = Integer.rotateLeft(hash ^ mixed(words.getInt()), 13) * 5 + 0xe6546b64;
        }
        int tail = 0;
        for (int shift = 0; words.hasRemaining(); shift += Byte.SIZE) {
            tail |= Byte.toUnsignedInt(words.get()) << shift;
        }
        return finished(hash ^ mixed(tail) ^ bytes.length);
    }

    private static int mixed(int word) {
        return Integer.rotateLeft(word * C1, 15) * C2;
    }

    private static int finished(int mixedHash) {
        int hash = (mixedHash ^ (mixedHash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return hash ^ (hash >>> 16);
    }
}
