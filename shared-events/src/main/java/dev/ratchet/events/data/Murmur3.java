package dev.ratchet.events.data;

/**
 * MurmurHash3 x86_32 of Austin Appleby (public domain) with seed 0, of the UTF-8 bytes of a text in two parts, which are read
 * off the chars: neither the whole text nor its bytes are ever put together, and nothing is allocated.
 */
final class Murmur3 {
    private static final int C1 = 0xcc9e2d51;
    private static final int C2 = 0x1b873593;

    private Murmur3() {}

    /** The hash of {@code first + second}; half a surrogate pair counts as {@code ?}, as in {@link String#getBytes}. */
    static int of(String first, String second) {
        int split = first.length();
        int length = split + second.length();
        int hash = 0;
        int bytes = 0;
        long pending = 0; // up to seven bytes, of which the first four are the next word
        for (int i = 0; i < length; i++) {
            char c = i < split ? first.charAt(i) : second.charAt(i - split);
            int octets = c;
            int size = 1;
            if (c >= 0x80) {
                int codePoint = Character.isSurrogate(c) ? codePointAt(first, second, i) : c;
                octets = utf8(codePoint);
                size = Integer.SIZE / Byte.SIZE - Integer.numberOfLeadingZeros(octets) / Byte.SIZE;
                i += size >> 2; // four bytes come of two chars
            }
            pending |= Integer.toUnsignedLong(octets) << ((bytes & 3) * Byte.SIZE);
            if ((bytes & 3) + size >= Integer.BYTES) {
                hash = Integer.rotateLeft(hash ^ mixed((int) pending), 13) * 5 + 0xe6546b64;
                pending >>>= Integer.SIZE;
            }
            bytes += size;
        }
        return finished(hash ^ mixed((int) pending) ^ bytes);
    }

    /** Where a char is a half of a pair: the pair, or {@code ?} without the other half. */
    private static int codePointAt(String first, String second, int i) {
        char high = charAt(first, second, i);
        char low = i + 1 < first.length() + second.length() ? charAt(first, second, i + 1) : 0;
        return Character.isSurrogatePair(high, low) ? Character.toCodePoint(high, low) : '?';
    }

    private static char charAt(String first, String second, int i) {
        return i < first.length() ? first.charAt(i) : second.charAt(i - first.length());
    }

    /** The bytes of a code point, the first one lowest; none but that of U+0000 is 0, so the highest tells how many they are. */
    private static int utf8(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint;
        }
        if (codePoint < 0x800) {
            return (0xc0 | (codePoint >> 6)) | (tail(codePoint) << 8);
        }
        if (codePoint < 0x10000) {
            return (0xe0 | (codePoint >> 12)) | (tail(codePoint >> 6) << 8) | (tail(codePoint) << 16);
        }
        return (0xf0 | (codePoint >> 18))
                | (tail(codePoint >> 12) << 8)
                | (tail(codePoint >> 6) << 16)
                | (tail(codePoint) << 24);
    }

    private static int tail(int bits) {
        return 0x80 | (bits & 0x3f);
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
