package dev.ratchet.redaction.detection;

import java.util.List;
import java.util.Locale;

/** Names that say that their value is a secret. */
public final class SecretNames {
    private static final int MAX_NAME = 100;
    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "pwd",
            "secret",
            "secretkey",
            "secretaccesskey",
            "token",
            "apikey",
            "accesskey",
            "privatekey",
            "signingkey",
            "encryptionkey",
            "authorization",
            "credential",
            "credentials",
            "cookie",
            "passwort",
            "kennwort",
            "motdepasse",
            "contraseña",
            "contrasena");
    private static final List<String> WHOLE = List.of("pass", "auth", "pin", "cvv", "cvc", "otp");

    private SecretNames() {}

    /** By the end of the name, however it is written: {@code db_password}, {@code X-Api-Key}, {@code clientSecret}. */
    public static boolean isSecret(String name) {
        if (name.length() > MAX_NAME) {
            return false;
        }
        String plain = plain(name);
        return WHOLE.contains(plain) || ENDINGS.stream().anyMatch(plain::endsWith);
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
