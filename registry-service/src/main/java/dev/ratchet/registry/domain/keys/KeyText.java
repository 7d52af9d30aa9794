package dev.ratchet.registry.domain.keys;

import dev.ratchet.registry.domain.Secrets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/**
 * An API key as its holder shows it: {@code rk_<prefix>_<secret>}. The prefix finds the key, the secret (256 random bits in
 * base64url) proves it.
 */
public record KeyText(String prefix, String whole) {
    public static final String MARK = "rk_";

    private static final int PREFIX_LENGTH = 12;
    private static final int SHORTEST_PREFIX = 4;
    private static final int LONGEST_PREFIX = 32;
    private static final int SHORTEST_SECRET = 43;
    private static final int LONGEST_SECRET = 86;

    /** What has the form of a key; read by hand, as each request shows one. */
    public static Optional<KeyText> read(String text) {
        int end = text.indexOf('_', MARK.length());
        if (!text.startsWith(MARK) || end < 0) {
            return Optional.empty();
        }
        String prefix = text.substring(MARK.length(), end);
        int secret = text.length() - end - 1;
        boolean hasForm = isBetween(prefix.length(), SHORTEST_PREFIX, LONGEST_PREFIX)
                && isBetween(secret, SHORTEST_SECRET, LONGEST_SECRET)
                && prefix.chars().allMatch(KeyText::isOfPrefix);
        return hasForm ? Optional.of(new KeyText(prefix, text)) : Optional.empty();
    }

    private static boolean isBetween(int length, int shortest, int longest) {
        return length >= shortest && length <= longest;
    }

    private static boolean isOfPrefix(int letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }

    public static KeyText fresh() {
        String random = UUID.randomUUID().toString().replace("-", "");
        String prefix = random.substring(random.length() - PREFIX_LENGTH);
        return new KeyText(prefix, MARK + prefix + "_" + Secrets.fresh());
    }

    public byte[] hash() {
        return Secrets.hash(whole);
    }

    /** Takes as long for a wrong key as for a right one. */
    public boolean hashesTo(byte[] known) {
        return MessageDigest.isEqual(hash(), known);
    }

    @Override
    public String toString() {
        return MARK + prefix + "_…";
    }
}
