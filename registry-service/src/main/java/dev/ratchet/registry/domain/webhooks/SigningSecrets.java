package dev.ratchet.registry.domain.webhooks;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook's messages are signed with, in the form of Standard Webhooks: {@code whsec_} and 24 random bytes in base64.
 *
 * @param previous still signs beside the current one until {@code previousUntil}
 */
public record SigningSecrets(
        String current, @Nullable String previous, @Nullable Instant previousUntil) {
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SigningSecrets fresh() {
        return new SigningSecrets(generate(), null, null);
    }

    /** A new secret; the one until now stays valid for a day. */
    public SigningSecrets rotated(Instant now) {
        return new SigningSecrets(generate(), current, now.plus(OVERLAP));
    }

    /** The secrets that sign at this moment, the current one first. */
    public List<String> valid(Instant now) {
        return previous != null && previousUntil != null && now.isBefore(previousUntil)
                ? List.of(current, previous)
                : List.of(current);
    }

    private static String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SigningSecrets[…, previousUntil=" + previousUntil + "]";
    }
}
