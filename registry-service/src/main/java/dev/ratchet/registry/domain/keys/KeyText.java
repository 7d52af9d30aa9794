package dev.ratchet.registry.domain.keys;

import dev.ratchet.registry.domain.Secrets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as its holder shows it: {@code rk_<prefix>_<secret>}. The prefix finds the key, the secret (256 random bits in
 * base64url) proves it.
 */
public record KeyText(String prefix, String whole) {
    public static final String MARK = "rk_";

    private static final int PREFIX_LENGTH = 12;
    private static final Pattern FORM = Pattern.compile("rk_([A-Za-z0-9]{4,32})_[A-Za-z0-9_-]{43,86}");

    public static Optional<KeyText> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new KeyText(form.group(1), text)) : Optional.empty();
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
