package dev.ratchet.registry.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as its holder shows it: {@code rk_<prefix>_<secret>}. The prefix finds the key, the secret (256 random bits in
 * base64url) proves it. As the secret cannot be guessed, one round of SHA-256 keeps it.
 */
record KeyText(String prefix, String whole) {
    private static final Pattern FORM = Pattern.compile("rk_([A-Za-z0-9]{4,32})_[A-Za-z0-9_-]{43,86}");

    static Optional<KeyText> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new KeyText(form.group(1), text)) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Takes as long for a wrong key as for a right one. */
    boolean hashesTo(byte[] known) {
        return MessageDigest.isEqual(hash(), known);
    }

    @Override
    public String toString() {
        return "rk_" + prefix + "_…";
    }
}
