package dev.ratchet.launcher;

import static java.util.Objects.requireNonNullElse;

import dev.ratchet.events.wire.EventJson;
import dev.ratchet.launcher.process.PrivateFile;
import dev.ratchet.launcher.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keys and passwords of one stack, drawn once and kept with its data.
 *
 * @param redactionKey by which the services recognise a value that they have redacted before
 */
public record Secrets(
        String postgresPassword, Map<String, String> apiKeys, Map<String, String> passwords, String redactionKey) {
    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 16;
    private static final int DATABASE_PASSWORD_LENGTH = 40;
    private static final int KEY_PREFIX_LENGTH = 8;
    private static final int KEY_BYTES = 32;

    /** What an earlier version drew has no redaction key. */
    public Secrets {
        redactionKey = requireNonNullElse(redactionKey, "");
    }

    static Secrets of(Path file) {
        if (!Files.exists(file)) {
            PrivateFile.write(file, EventJson.write(draw()));
        }
        try {
            return EventJson.mapper().readValue(Files.readAllBytes(file), Secrets.class);
        } catch (IOException e) {
            throw new StackFailure("cannot read " + file + "; './ratchet up --fresh' starts with new data and keys", e);
        }
    }

    public String apiKey(Role role) {
        return apiKeys.getOrDefault(role.wireName(), "");
    }

    public String password(Role role) {
        return passwords.getOrDefault(role.wireName(), "");
    }

    private static Secrets draw() {
        SecureRandom random = new SecureRandom();
        return new Secrets(
                text(random, DATABASE_PASSWORD_LENGTH),
                byRole(role -> apiKey(random)),
                byRole(role -> text(random, PASSWORD_LENGTH)),
                text(random, DATABASE_PASSWORD_LENGTH));
    }

    /** {@code rk_<prefix>_<256 random bits>}: the prefix tells a key from others without telling it. */
    private static String apiKey(SecureRandom random) {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return "rk_" + text(random, KEY_PREFIX_LENGTH) + "_"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static Map<String, String> byRole(Function<Role, String> secret) {
        return Arrays.stream(Role.values()).collect(Collectors.toMap(Role::wireName, secret));
    }

    private static String text(SecureRandom random, int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
