package dev.ratchet.registry.domain;

import dev.ratchet.events.hashing.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that are drawn, not chosen: 256 random bits. As nobody can guess one, one round of SHA-256 keeps it. */
public final class Secrets {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 43 characters of base64url. */
    public static String fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    public static byte[] hash(String secret) {
        return Sha256.of(secret);
    }
}
